package org.cordon.platform.monitoring;

import javax.sql.DataSource;
import org.cordon.kernel.caller.SystemWork;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.jdbc.DataSourceHealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks whether the database answers, and accepts this node's signature of the caller. A database that does not accept the signature shows
 * no rows to anybody.
 */
@Component("dbHealthIndicator")
final class DatabaseHealthIndicator extends AbstractHealthIndicator {

    private final HealthIndicator database;
    private final TransactionTemplate transaction;

    DatabaseHealthIndicator(DataSource dataSource, TransactionTemplate transaction) {
        super("The database does not answer, or believes no caller");
        database = new DataSourceHealthIndicator(dataSource);
        this.transaction = transaction;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var found = SystemWork.call(() -> transaction.execute(begun -> database.health()));
        builder.status(found.getStatus()).withDetails(found.getDetails());
    }
}
