package org.cordon.record.ledger;

/** Published when an account requests the events of all operations after a position: it has all events before that position. */
public record ReaderCameBack(String account, long position) {
}
