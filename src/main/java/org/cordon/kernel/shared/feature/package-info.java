/**
 * The declarations of a feature, so that nothing else in Cordon names it: the forms of its references, its messages, its facts and its
 * acts. Processes and pages are declared in {@link org.cordon.kernel.shared.model}.
 *
 * <p>A package of its own because features implement these declarations and the platform collects them.
 */
@NamedInterface("feature")
package org.cordon.kernel.shared.feature;

import org.springframework.modulith.NamedInterface;
