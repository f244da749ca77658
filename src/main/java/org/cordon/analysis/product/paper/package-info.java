/** Products as PDF. */
@NamedInterface("paper")
package org.cordon.analysis.product.paper;

import org.springframework.modulith.NamedInterface;
