/**
 * That a lead is read in time: by when, whether it was, and whom to reach next at a bureau that is silent. The countries that want the
 * person are told of it, reminded of it, and say what they make of it.
 *
 * <p>A package of its own because it looks after the reading of leads by others; the root is the work of the reporting country.
 */
@NamedInterface("care")
package org.cordon.roundup.lead.care;

import org.springframework.modulith.NamedInterface;
