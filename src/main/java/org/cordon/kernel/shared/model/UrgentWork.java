package org.cordon.kernel.shared.model;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Marks the running transaction as urgent, for example for an arrest or a FLASH alert: the jobs that it starts and the messages that it
 * queues go before all others.
 */
public final class UrgentWork {

    private UrgentWork() {
    }

    /** Marks the rest of the transaction as urgent. Without a transaction the call does nothing. */
    public static void begin() {
        if (!runs() && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(UrgentWork.class, true);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(UrgentWork.class);
                }
            });
        }
    }

    /** Whether the running transaction is urgent. */
    public static boolean runs() {
        return TransactionSynchronizationManager.hasResource(UrgentWork.class);
    }
}
