/** The dates of an operation, and the rules by which they move. */
@NamedInterface("dates")
package org.cordon.roundup.operation.dates;

import org.springframework.modulith.NamedInterface;
