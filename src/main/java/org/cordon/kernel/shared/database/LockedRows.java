package org.cordon.kernel.shared.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that the transaction has locked. Until the transaction ends nobody else changes these rows, so a second lock in the same act need
 * not ask the database again. The rows are forgotten when the transaction ends, by commit or rollback.
 */
public final class LockedRows<T> {

    private static final class Rows<T> extends ResourceHolderSupport {

        private final Map<String, T> byKey = new HashMap<>();
    }

    /** Returns the row that this transaction has read under its lock; empty if it has not locked the row. */
    public Optional<T> find(String key) {
        return Optional.ofNullable(rows()).map(rows -> rows.byKey.get(key));
    }

    /** Keeps a row that was read under its lock. */
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

    /** Forgets a row because the transaction itself changes it. */
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
