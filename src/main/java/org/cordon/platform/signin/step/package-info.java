/**
 * A single try to sign in, with its throttle and its second step.
 *
 * <p>A package of its own because it covers a single attempt to sign in, before there is a session.
 */
@NamedInterface("step")
package org.cordon.platform.signin.step;

import org.springframework.modulith.NamedInterface;
