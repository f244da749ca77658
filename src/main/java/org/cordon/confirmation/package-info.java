/** What countries answer about the targets that concern them: asked, answered, changed, overdue. */
@ApplicationModule(allowedDependencies = {
        "caller", "handling", "ledger", "nomination", "notification", "operation", "participation", "participation :: dates",
        "participation :: process", "participation :: silence", "pursuit", "pursuit :: process", "shared", "shared :: process"})
package org.cordon.confirmation;

import org.springframework.modulith.ApplicationModule;
