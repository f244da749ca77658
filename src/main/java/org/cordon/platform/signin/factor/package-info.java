/**
 * The second factor of accounts that sign in with a password: codes of an authenticator (RFC 6238), and recovery codes in case it is lost.
 * The package knows the secrets and which code is right. The sign-in decides who is asked for a code, and when.
 *
 * <p>A package of its own because it knows codes and secrets, and nothing of requests.
 */
@NamedInterface("factor")
package org.cordon.platform.signin.factor;

import org.springframework.modulith.NamedInterface;
