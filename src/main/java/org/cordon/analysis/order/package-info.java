/** How an analysis file is ordered, opened, reviewed and erased. */
@NamedInterface("order")
package org.cordon.analysis.order;

import org.springframework.modulith.NamedInterface;
