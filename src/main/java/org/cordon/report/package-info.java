/** What reports of leads and of arrests share: reading them, correcting them, and the targets on which one may report. */
@ApplicationModule(allowedDependencies = {"caller", "country", "ledger", "operation", "pursuit", "shared", "shared :: input"})
package org.cordon.report;

import org.springframework.modulith.ApplicationModule;
