/** A start that is refused, in one sentence. */
@NamedInterface("start")
package org.cordon.shared.start;

import org.springframework.modulith.NamedInterface;
