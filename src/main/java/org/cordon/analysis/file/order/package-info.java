/** How an analysis file is ordered, opened, staffed anew, reviewed and erased. */
@NamedInterface("order")
package org.cordon.analysis.file.order;

import org.springframework.modulith.NamedInterface;
