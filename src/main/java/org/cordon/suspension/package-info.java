/** Compliance takes a target out of sight until its question is settled, lets its pursuit go on, or ends it. */
@ApplicationModule(allowedDependencies = {
        "caller", "confirmation", "ledger", "nomination", "notification", "operation", "person", "pursuit", "shared",
        "shared :: input", "shared :: web"})
package org.cordon.suspension;

import org.springframework.modulith.ApplicationModule;
