/**
 * Keys and the files that hold them.
 *
 * <p>A package of its own because keys are read from files in one way, whatever they are for.
 */
@NamedInterface("secret")
package org.cordon.kernel.shared.secret;

import org.springframework.modulith.NamedInterface;
