package org.cordon.kernel.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Runs SQL inside transactions only: outside, the database would not know the caller, and every table would look empty. */
final class TransactionalJdbcTemplate extends JdbcTemplate {

    TransactionalJdbcTemplate(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected DataSource obtainDataSource() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Access to the database outside a transaction");
        }
        return super.obtainDataSource();
    }
}
