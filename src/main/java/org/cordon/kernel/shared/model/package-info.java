/**
 * Declarations of a feature about its processes and pages, for code that serves all of them alike, and about its urgent work.
 *
 * <p>A package of its own because features implement these declarations and the platform collects them.
 */
@NamedInterface("model")
package org.cordon.kernel.shared.model;

import org.springframework.modulith.NamedInterface;
