/**
 * Accounts as sign-in and engine know them: passwords, languages, changes, and the secret addresses by which a calendar reads the deadlines
 * of an account. The packages below contain the sign-in itself.
 */
@ApplicationModule
package org.cordon.platform.signin;

import org.springframework.modulith.ApplicationModule;
