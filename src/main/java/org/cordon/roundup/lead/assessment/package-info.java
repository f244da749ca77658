/** What the countries that want a person make of a lead: told of it, reminded of it, asked once for all that one country reports. */
package org.cordon.roundup.lead.assessment;
