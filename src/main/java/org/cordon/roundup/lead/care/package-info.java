/**
 * The care for the reading of leads: the time limit, the acknowledgements, and the next post to reach at a silent bureau. The wanting
 * countries are told of a lead, are reminded of it, and say what they made of it.
 *
 * <p>A package of its own because it looks after the reading of leads by others; the root is the work of the reporting country.
 */
@NamedInterface("care")
package org.cordon.roundup.lead.care;

import org.springframework.modulith.NamedInterface;
