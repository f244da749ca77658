/** Launching an operation: what is asked, what is warned of, what is taken from earlier orders. */
@NamedInterface("launch")
package org.cordon.operation.launch;

import org.springframework.modulith.NamedInterface;
