/** Whether the person arrested is the one who is sought: the answer of a wanting country, and its correction. */
@NamedInterface("identity")
package org.cordon.roundup.arrest.identity;

import org.springframework.modulith.NamedInterface;
