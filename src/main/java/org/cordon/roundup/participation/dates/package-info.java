/**
 * The dates of a country: its own dates and those of the operation, how these dates move, and how the country learns of a move.
 *
 * <p>A package of its own because dates move long after the invitation, with their own checks and messages.
 */
@NamedInterface("dates")
package org.cordon.roundup.participation.dates;

import org.springframework.modulith.NamedInterface;
