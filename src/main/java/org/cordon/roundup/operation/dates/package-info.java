/**
 * The dates of an operation, and the rules by which they move.
 *
 * <p>A package of its own because participation applies the same rules to the dates of each country.
 */
@NamedInterface("dates")
package org.cordon.roundup.operation.dates;

import org.springframework.modulith.NamedInterface;
