package org.cordon.ledger;

import java.sql.SQLException;
import org.cordon.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The owner's sight of the ledger, on one connection: stories of hundreds of events are told in no time. */
final class LedgerDatabase {

    private static JdbcClient jdbc;

    private LedgerDatabase() {
    }

    static synchronized JdbcClient jdbc() {
        if (jdbc == null) {
            try {
                jdbc = ofASystemThatCounts(JdbcClient.create(new SingleConnectionDataSource(TestDatabase.asOwner().getDataSource().getConnection(), true)));
            } catch (SQLException failure) {
                throw new IllegalStateException("The test database cannot be reached", failure);
            }
        }
        return jdbc;
    }

    /** The figures are for jobs and for those who lead, also where the owner asks. */
    private static JdbcClient ofASystemThatCounts(JdbcClient owner) {
        owner.sql("select set_config('cordon.groups', '#system', false)").query(String.class).single();
        return owner;
    }
}
