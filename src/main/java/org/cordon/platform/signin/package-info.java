/**
 * Accounts as sign-in and engine know them: passwords, languages, changes, and the secret addresses by which a calendar reads the deadlines
 * of an account. How people sign in is in the packages below.
 */
@ApplicationModule
package org.cordon.platform.signin;

import org.springframework.modulith.ApplicationModule;
