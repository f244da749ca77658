/**
 * The ledger: facts about what happened in operations, from which figures are counted.
 *
 * <p>Every fact is one row, and rows are only added. A row says what happened, when and in which zone, and when and by which account it was
 * recorded. Status and published figures are queries over these rows as of a time, so that the same question always gets the same answer.
 * Other features record facts through {@link org.cordon.record.ledger.Ledger} in the transaction in which the fact becomes true.
 *
 * <p>The ledger holds references, codes and times, never personal data, and knows no types of other features.
 */
@ApplicationModule
package org.cordon.record.ledger;

import org.springframework.modulith.ApplicationModule;
