/**
 * Targets: who is sought, in which state, who sees him, and how his pursuit ends. Leads and arrests move a target by
 * {@link org.cordon.pursuit.TargetService}.
 */
@ApplicationModule(allowedDependencies = {
        "caller", "ledger", "notification", "operation", "participation", "shared", "shared :: database", "shared :: input",
        "shared :: model", "shared :: process"})
package org.cordon.pursuit;

import org.springframework.modulith.ApplicationModule;
