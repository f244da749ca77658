package org.cordon.kernel.shared.model;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says of the transaction that runs that it is about something urgent, such as an arrest or a FLASH alert: the jobs that it starts and the
 * messages that it queues go before all others.
 */
public final class UrgentWork {

    private UrgentWork() {
    }

    /** Makes the rest of the transaction urgent; without one nothing happens. */
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

    /** Whether the transaction that runs is urgent. */
    public static boolean runs() {
        return TransactionSynchronizationManager.hasResource(UrgentWork.class);
    }
}
