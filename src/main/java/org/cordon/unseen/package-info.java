/**
 * Reports on persons whom the reporting country cannot see, by number and name, matched with those who are sought. Nothing that the
 * reporter observes depends on the match.
 */
@ApplicationModule(allowedDependencies = {
        "act", "arrest", "caller", "handling", "identity", "lead", "ledger", "notification", "pursuit", "report", "shared",
        "shared :: input", "shared :: model", "shared :: process"})
package org.cordon.unseen;

import org.springframework.modulith.ApplicationModule;
