/** Accounts as sign-in and engine know them: passwords, languages, changes. How people sign in is in the packages below. */
@ApplicationModule(
        allowedDependencies = {"caller", "door", "door :: body", "node", "shared", "shared :: database", "shared :: secret",
            "shared :: start", "shared :: web"})
package org.cordon.signin;

import org.springframework.modulith.ApplicationModule;
