/**
 * The operation: its launch, its phases, its closure. It owns phase and dates, asks the participating countries through
 * {@link org.cordon.operation.Participants}, and must not know targets, leads or arrests.
 */
@ApplicationModule(allowedDependencies = {
        "caller", "country", "ledger", "notification", "results", "shared", "shared :: input", "shared :: model", "shared :: page",
        "shared :: process", "shared :: web"})
package org.cordon.operation;

import org.springframework.modulith.ApplicationModule;
