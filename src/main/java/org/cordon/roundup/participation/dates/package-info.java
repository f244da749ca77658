/**
 * The dates of a country: its own and those of the operation, moved and told.
 *
 * <p>A package of its own because dates move long after the invitation, with their own checks and messages.
 */
@NamedInterface("dates")
package org.cordon.roundup.participation.dates;

import org.springframework.modulith.NamedInterface;
