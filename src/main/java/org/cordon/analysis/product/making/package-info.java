/**
 * Writes, checks, reads, disseminates, assesses and recalls products.
 *
 * <p>A package of its own because these are the steps that change a product; the root holds what a product is.
 */
@NamedInterface("making")
package org.cordon.analysis.product.making;

import org.springframework.modulith.NamedInterface;
