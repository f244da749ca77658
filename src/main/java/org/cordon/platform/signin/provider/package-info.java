/**
 * Signing in at a provider (OpenID Connect).
 *
 * <p>A package of its own because it speaks OpenID Connect with a server outside.
 */
package org.cordon.platform.signin.provider;
