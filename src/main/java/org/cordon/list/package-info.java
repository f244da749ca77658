/** The target list: freezing it, its versions, and whom it is told to, late comers among them. */
@ApplicationModule(allowedDependencies = {
        "caller", "confirmation", "country", "handling", "ledger", "nomination", "notification", "operation",
        "operation :: launch", "operation :: process", "participation", "participation :: dates", "pursuit", "shared",
        "shared :: input", "shared :: process", "shared :: web"})
package org.cordon.list;

import org.springframework.modulith.ApplicationModule;
