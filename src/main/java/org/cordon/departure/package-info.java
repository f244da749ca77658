/** What becomes of targets when a country leaves: who else wants them, and what the coordination decides about the rest. */
@ApplicationModule(allowedDependencies = {
        "caller", "confirmation", "ledger", "notification", "operation", "participation", "participation :: process", "pursuit",
        "screening", "shared", "shared :: model", "shared :: process", "shared :: web"})
package org.cordon.departure;

import org.springframework.modulith.ApplicationModule;
