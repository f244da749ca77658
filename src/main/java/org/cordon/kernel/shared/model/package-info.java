/** Declarations of a feature about each of its processes and pages, for all who serve these alike, and about what work is urgent. */
@NamedInterface("model")
package org.cordon.kernel.shared.model;

import org.springframework.modulith.NamedInterface;
