/** How a product is written, checked, read by a second analyst, disseminated, assessed and recalled. */
@NamedInterface("making")
package org.cordon.analysis.product.making;

import org.springframework.modulith.NamedInterface;
