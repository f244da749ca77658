/**
 * The second factor of accounts that sign in with a password: codes of an authenticator (RFC 6238), and recovery codes for whoever has lost
 * it. Knows what is kept and what is right; who is asked for a code, and when, is the sign-in's.
 *
 * <p>A package of its own because it knows codes and secrets, and nothing of requests.
 */
@NamedInterface("factor")
package org.cordon.platform.signin.factor;

import org.springframework.modulith.NamedInterface;
