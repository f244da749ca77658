package org.cordon.kernel.caller;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cordon.kernel.shared.secret.NumberedKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/**
 * Writes the caller and a signature into each transaction when the transaction begins. Before a person is known, the caller is
 * {@link Caller#NOBODY}. Every table with case data then stays empty, but the database can distinguish Cordon from an intruder who has only
 * its login.
 */
@Component
final class CallerInTransaction implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallerInTransaction.class);

    private final ObjectProvider<DataSource> dataSource;
    private final ObjectProvider<NumberedKey> key;
    private final CurrentCaller currentCaller;

    CallerInTransaction(ObjectProvider<DataSource> dataSource, ObjectProvider<NumberedKey> key, CurrentCaller currentCaller) {
        this.dataSource = dataSource;
        this.key = key;
        this.currentCaller = currentCaller;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure != null || !transaction.isNewTransaction() || SystemWork.isUnsigned()) {
            return;
        }
        write(currentCaller.find().orElse(Caller.NOBODY), transaction);
    }

    private void write(Caller caller, TransactionExecution transaction) {
        Connection connection = DataSourceUtils.getConnection(dataSource.getObject());
        try {
            new CallerSignature(key.getObject()).write(caller, connection);
        } catch (SQLException failure) {
            LOG.error("The caller could not be written into the transaction, which is rolled back", failure);
            ((TransactionStatus) transaction).setRollbackOnly();
            giveUp(connection);
        }
    }

    /**
     * Breaks the connection, so that the transaction fails at once. An exception from here would leave the connection bound to the thread.
     * Going on without a caller would show empty tables, and people would read that their items do not exist.
     */
    private static void giveUp(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException failure) {
            LOG.error("A connection could not be given up", failure);
        }
    }
}
