/** One try to sign in, with its throttle and its second step. */
@NamedInterface("step")
package org.cordon.platform.signin.step;

import org.springframework.modulith.NamedInterface;
