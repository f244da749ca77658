package org.cordon.record.ledger;

/**
 * Published when an account requests the events of all operations after a position. The account therefore has all events up to that
 * position.
 */
public record ReaderCameBack(String account, long position) {
}
