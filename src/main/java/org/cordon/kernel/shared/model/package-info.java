/** Declarations of a feature about each of its processes, for all who serve every process alike, and about which of its work is urgent. */
@NamedInterface("model")
package org.cordon.kernel.shared.model;

import org.springframework.modulith.NamedInterface;
