/** Persons as their readers see them: the file of a target, and the search over all that one may see. */
@ApplicationModule(allowedDependencies = {"caller", "confirmation", "country", "handling", "identity", "list", "nomination", "operation",
        "pursuit", "shared", "shared :: input", "shared :: web"})
package org.cordon.person;

import org.springframework.modulith.ApplicationModule;
