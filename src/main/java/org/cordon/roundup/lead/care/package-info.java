/**
 * The follow-up until leads are read: the time limit, the acknowledgements, and the next post to reach at a silent bureau. The wanting
 * countries are told of a lead, are reminded of it, and assess it.
 *
 * <p>A package of its own because it looks after the countries that read leads. The package above serves the country that reports leads.
 */
@NamedInterface("care")
package org.cordon.roundup.lead.care;

import org.springframework.modulith.NamedInterface;
