/**
 * Whom countries want sought: nominations as they are sent in, corrected and withdrawn, and as their readers see them. Knows nothing of
 * targets.
 */
@ApplicationModule(allowedDependencies = {
        "caller", "country", "handling", "identity", "ledger", "operation", "participation", "participation :: dates",
        "participation :: process", "shared", "shared :: input", "shared :: process", "shared :: web"})
package org.cordon.nomination;

import org.springframework.modulith.ApplicationModule;
