/** Reading what was sent: text of files, JSON, unknown fields. */
@NamedInterface("input")
package org.cordon.kernel.shared.input;

import org.springframework.modulith.NamedInterface;
