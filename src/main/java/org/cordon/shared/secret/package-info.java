/** Keys and the files that hold them. */
@NamedInterface("secret")
package org.cordon.shared.secret;

import org.springframework.modulith.NamedInterface;
