/** Accounts as sign-in and engine know them: passwords, languages, changes. How people sign in is in the packages below. */
@ApplicationModule
package org.cordon.platform.signin;

import org.springframework.modulith.ApplicationModule;
