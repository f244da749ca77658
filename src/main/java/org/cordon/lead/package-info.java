/**
 * What countries tell about the whereabouts of a target: leads, and locations, which the authority of the place itself can make positive.
 *
 * <p>Officers report through Tasklist and {@code /api}, a wanting country says what became of each report, and the reporting country is
 * told. Reports on persons given by notice number and name come in through the module {@code unseen}, which knows who is sought. It knows
 * neither the engine nor the web, and nothing of arrests.
 */
@ApplicationModule(allowedDependencies = {
        "act", "caller", "duty", "feedback", "handling", "ledger", "notification", "operation", "pursuit", "report", "shared",
        "shared :: input",
        "shared :: model", "shared :: process", "shared :: web"})
package org.cordon.lead;

import org.springframework.modulith.ApplicationModule;
