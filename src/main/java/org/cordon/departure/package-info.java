/** What becomes of targets when a country leaves: who else wants them, and what the coordination decides about the rest. */
package org.cordon.departure;
