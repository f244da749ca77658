/** Keys and the files that hold them. */
@NamedInterface("secret")
package org.cordon.kernel.shared.secret;

import org.springframework.modulith.NamedInterface;
