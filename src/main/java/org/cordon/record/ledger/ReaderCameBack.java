package org.cordon.record.ledger;

/** An account has asked for what lies behind a place in the events of all operations: it has what lies before. */
public record ReaderCameBack(String account, long position) {
}
