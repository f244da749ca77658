/** That a lead is read in time: by when, whether it was, and whom to reach next at a bureau that is silent. */
@NamedInterface("care")
package org.cordon.roundup.lead.care;

import org.springframework.modulith.NamedInterface;
