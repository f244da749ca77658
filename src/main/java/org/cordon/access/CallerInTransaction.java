package org.cordon.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/**
 * Writes the caller into each transaction as it begins, for the database's own rules: {@code cordon.caller}, separated by commas
 * {@code cordon.groups}, and {@code cordon.country}. All end with the transaction. Without a caller all are empty, and so is every table with a
 * policy.
 */
@Component
final class CallerInTransaction implements TransactionExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger(CallerInTransaction.class);

    private final ObjectProvider<DataSource> dataSource;
    private final CurrentCaller currentCaller;

    CallerInTransaction(ObjectProvider<DataSource> dataSource, CurrentCaller currentCaller) {
        this.dataSource = dataSource;
        this.currentCaller = currentCaller;
    }

    @Override
    public void afterBegin(TransactionExecution transaction, Throwable failure) {
        if (failure != null || !transaction.isNewTransaction()) {
            return;
        }
        currentCaller.find().ifPresent(caller -> write(caller, transaction));
    }

    private void write(Caller caller, TransactionExecution transaction) {
        Connection connection = DataSourceUtils.getConnection(dataSource.getObject());
        try (PreparedStatement sql = connection.prepareStatement(
                "select set_config('cordon.caller', ?, true), set_config('cordon.groups', ?, true), set_config('cordon.country', ?, true)")) {
            sql.setString(1, caller.user());
            sql.setString(2, String.join(",", caller.groups()));
            sql.setString(3, caller.country().orElse(""));
            sql.execute();
        } catch (SQLException failure) {
            // Thrown from here, it would leave the connection bound to the thread; so the transaction goes on to its own failure.
            LOG.error("The caller could not be written into the transaction, which is rolled back", failure);
            ((TransactionStatus) transaction).setRollbackOnly();
        }
    }
}
