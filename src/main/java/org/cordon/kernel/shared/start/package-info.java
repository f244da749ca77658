/** A start that is refused, in one sentence. */
@NamedInterface("start")
package org.cordon.kernel.shared.start;

import org.springframework.modulith.NamedInterface;
