/** Products as PDF. */
@NamedInterface("paper")
package org.cordon.product.paper;

import org.springframework.modulith.NamedInterface;
