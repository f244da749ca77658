/**
 * Receipts and decisions: the acts of a person and what became of these acts, read from the audit, the ledger, the messages and the open
 * tasks. The module keeps no data of its own, and no other module uses it.
 */
@ApplicationModule
package org.cordon.rooms.receipt;

import org.springframework.modulith.ApplicationModule;
