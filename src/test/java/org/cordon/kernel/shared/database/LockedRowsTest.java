package org.cordon.kernel.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

final class LockedRowsTest {

    private final Transactions manager = new Transactions();
    private final TransactionTemplate transaction = new TransactionTemplate(manager);
    private final LockedRows<String> rows = new LockedRows<>();

    @Test
    void keepsARowUntilItIsChanged() {
        transaction.executeWithoutResult(status -> {
            rows.keep("T-1", "at large");
            assertThat(rows.find("T-1")).contains("at large");
            assertThat(rows.find("T-2")).isEmpty();
            rows.forget("T-1");
            assertThat(rows.find("T-1")).isEmpty();
        });
    }

    @Test
    void forgetsAllWithTheTransaction() {
        transaction.executeWithoutResult(status -> rows.keep("T-1", "at large"));
        assertThat(rows.find("T-1")).isEmpty();
        transaction.executeWithoutResult(status -> {
            rows.keep("T-1", "arrested");
            status.setRollbackOnly();
        });
        assertThat(rows.find("T-1")).isEmpty();
        transaction.executeWithoutResult(status -> assertThat(rows.find("T-1")).isEmpty());
    }

    @Test
    void knowsNothingOfATransactionThatWaits() {
        var inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(outer -> {
            rows.keep("T-1", "at large");
            inner.executeWithoutResult(status -> {
                assertThat(rows.find("T-1")).isEmpty();
                rows.keep("T-1", "arrested");
            });
            assertThat(rows.find("T-1")).contains("at large");
        });
    }

    /** A transaction manager that does nothing. */
    private static final class Transactions extends AbstractPlatformTransactionManager {

        private transient boolean open;

        @Override
        protected Object doGetTransaction() {
            return new Object();
        }

        @Override
        protected boolean isExistingTransaction(Object transaction) {
            return open;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            open = true;
        }

        @Override
        protected Object doSuspend(Object transaction) {
            open = false;
            return transaction;
        }

        @Override
        protected void doResume(Object transaction, Object suspended) {
            open = true;
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            // Does nothing.
        }

        @Override
        protected void doRollback(DefaultTransactionStatus status) {
            // Does nothing.
        }

        @Override
        protected void doSetRollbackOnly(DefaultTransactionStatus status) {
            // Does nothing.
        }

        @Override
        protected void doCleanupAfterCompletion(Object transaction) {
            open = false;
        }
    }
}
