/**
 * Orders, opens, staffs, reviews and erases analysis files.
 *
 * <p>A package of its own because ordering, review and erasure change the state of a file, which the other packages only read.
 */
@NamedInterface("order")
package org.cordon.analysis.file.order;

import org.springframework.modulith.NamedInterface;
