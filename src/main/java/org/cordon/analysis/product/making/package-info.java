/**
 * Writes, checks, disseminates and recalls products, and takes the decisions of second readers and the feedback of recipients.
 *
 * <p>A package of its own because these are the steps that change a product; the root holds what a product is.
 */
@NamedInterface("making")
package org.cordon.analysis.product.making;

import org.springframework.modulith.NamedInterface;
