package org.cordon.kernel.shared.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that a transaction has locked: until it ends nobody else changes them, so a second lock of the same act need not ask the database
 * again. Forgotten with the transaction, whichever way that ends.
 */
public final class LockedRows<T> {

    private static final class Rows<T> extends ResourceHolderSupport {

        private final Map<String, T> byKey = new HashMap<>();
    }

    /** What this transaction has read of the row under its lock; empty if it holds no lock on it. */
    public Optional<T> find(String key) {
        return Optional.ofNullable(rows()).map(rows -> rows.byKey.get(key));
    }

    /** Keeps what was read under the lock. */
    public void keep(String key, T row) {
        var rows = rows();
        if (rows == null) {
            rows = new Rows<>();
            TransactionSynchronizationManager.bindResource(this, rows);
            TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(rows, this) {
            });
        }
        rows.byKey.put(key, row);
    }

    /** The transaction itself changes the row. */
    public void forget(String key) {
        var rows = rows();
        if (rows != null) {
            rows.byKey.remove(key);
        }
    }

    @SuppressWarnings("unchecked")
    private Rows<T> rows() {
        return (Rows<T>) TransactionSynchronizationManager.getResource(this);
    }
}
