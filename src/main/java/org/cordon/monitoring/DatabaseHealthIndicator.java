package org.cordon.monitoring;

import javax.sql.DataSource;
import org.cordon.caller.SystemWork;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Whether the database answers, and believes this node who asks: otherwise it shows nobody anything. */
@Component("dbHealthIndicator")
final class DatabaseHealthIndicator extends DataSourceHealthIndicator {

    private final TransactionTemplate transaction;

    DatabaseHealthIndicator(DataSource dataSource, TransactionTemplate transaction) {
        super(dataSource);
        this.transaction = transaction;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        SystemWork.run(() -> transaction.executeWithoutResult(begun -> ask(builder)));
    }

    private void ask(Health.Builder builder) {
        try {
            super.doHealthCheck(builder);
        } catch (Exception failure) {
            throw new IllegalStateException("The database does not answer", failure);
        }
    }
}
