/**
 * What a person did and what became of it: receipts and decisions, read from the audit, the ledger, the messages and the open tasks. Keeps
 * nothing of its own; nobody uses it.
 */
@ApplicationModule
package org.cordon.rooms.receipt;

import org.springframework.modulith.ApplicationModule;
