/** Signing in at a provider (OpenID Connect). */
package org.cordon.platform.signin.provider;
