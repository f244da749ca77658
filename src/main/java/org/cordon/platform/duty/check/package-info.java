/**
 * Whether entries are still right, and whether posts answer: what is planned, asked and recorded of each.
 *
 * <p>A package of its own because checks of posts have a process and results; the root is the duty roster.
 */
@NamedInterface("check")
package org.cordon.platform.duty.check;

import org.springframework.modulith.NamedInterface;
