/** What a feature declares of each of its processes, for all who serve every process alike, and which of its work is urgent. */
@NamedInterface("model")
package org.cordon.shared.model;

import org.springframework.modulith.NamedInterface;
