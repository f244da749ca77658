/**
 * Declarations of a feature about each of its processes and pages, for all who serve these alike, and about which of its work is urgent.
 *
 * <p>A package of its own because features implement these declarations and the platform collects them.
 */
@NamedInterface("model")
package org.cordon.kernel.shared.model;

import org.springframework.modulith.NamedInterface;
