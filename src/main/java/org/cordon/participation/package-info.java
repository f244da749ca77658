/**
 * The invited countries: their answers, how far each has come, and when all have answered. Used by targets and confirmations; must not
 * know them.
 */
@ApplicationModule(allowedDependencies = {
        "caller", "country", "ledger", "notification", "operation", "operation :: dates", "operation :: process",
        "shared", "shared :: input", "shared :: model", "shared :: process", "shared :: web"})
package org.cordon.participation;

import org.springframework.modulith.ApplicationModule;
