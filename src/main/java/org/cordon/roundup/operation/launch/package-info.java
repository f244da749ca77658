/** Launching an operation: what is asked, what is warned of, what is taken from earlier orders. */
@NamedInterface("launch")
package org.cordon.roundup.operation.launch;

import org.springframework.modulith.NamedInterface;
