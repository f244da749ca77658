package org.cordon.record.ledger;

import java.sql.SQLException;
import org.cordon.kernel.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The owner's sight of the ledger, on one connection: stories of hundreds of events are told in no time. */
public final class LedgerDatabase {

    private static JdbcTemplate owner;

    private LedgerDatabase() {
    }

    /** The figures are for jobs and for those who lead, also where the owner asks; what says so is believed for minutes. */
    public static synchronized JdbcClient jdbc() {
        if (owner == null) {
            try {
                owner = new JdbcTemplate(
                        TestDatabase.settled(new SingleConnectionDataSource(TestDatabase.asOwner().getDataSource().getConnection(), true)));
            } catch (SQLException failure) {
                throw new IllegalStateException("The test database cannot be reached", failure);
            }
        }
        TestDatabase.sign(owner, "#system", "#system", "");
        return JdbcClient.create(owner);
    }
}
