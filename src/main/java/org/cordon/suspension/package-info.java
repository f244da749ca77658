/** Compliance takes a target out of sight, lets it go on, or ends its pursuit; Article 3 of the constitution decides, and officers answer for it. */
@ApplicationModule(allowedDependencies = {
        "caller", "confirmation", "ledger", "nomination", "notification", "operation", "person", "pursuit", "shared",
        "shared :: web"})
package org.cordon.suspension;

import org.springframework.modulith.ApplicationModule;
