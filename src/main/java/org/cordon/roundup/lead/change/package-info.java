/** Second thoughts about a lead: corrected, withdrawn, shown to others than before; and a location that no longer holds. */
package org.cordon.roundup.lead.change;
