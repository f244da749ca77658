/**
 * What a person did and what became of it: receipts and decisions, read from the audit, the ledger, the messages and the open tasks. Keeps
 * nothing of its own; nobody uses it.
 */
@ApplicationModule(allowedDependencies = {"caller", "ledger", "notification", "operation", "participation :: dates", "shared"})
package org.cordon.receipt;

import org.springframework.modulith.ApplicationModule;
