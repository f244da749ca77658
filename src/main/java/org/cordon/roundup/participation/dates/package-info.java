/** The dates of a country: its own and those of the operation, moved and told. */
@NamedInterface("dates")
package org.cordon.roundup.participation.dates;

import org.springframework.modulith.NamedInterface;
