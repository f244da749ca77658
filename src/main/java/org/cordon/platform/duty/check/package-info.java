/**
 * The checks of duty posts: whether their entries are still right, and whether somebody answers.
 *
 * <p>A package of its own because checks of posts have a process and results; the root is the duty roster.
 */
@NamedInterface("check")
package org.cordon.platform.duty.check;

import org.springframework.modulith.NamedInterface;
