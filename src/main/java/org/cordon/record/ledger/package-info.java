/**
 * What happened in an operation, and what can be counted from it.
 *
 * <p>Every fact is one row that is only ever added: what happened, when and in which zone, when it was recorded and by whom. Status and
 * published figures are queries over these rows as of a time, so that the same question always gets the same answer. Other features record
 * facts through {@link org.cordon.record.ledger.Ledger} in the transaction in which the fact becomes true.
 *
 * <p>It holds references, codes and times, never personal data, and knows no other feature's types.
 */
@ApplicationModule
package org.cordon.record.ledger;

import org.springframework.modulith.ApplicationModule;
