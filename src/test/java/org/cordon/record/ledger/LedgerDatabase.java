package org.cordon.record.ledger;

import java.sql.SQLException;
import org.cordon.kernel.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A connection to the ledger with the owner's rights, on which stories of hundreds of events are recorded quickly. */
public final class LedgerDatabase {

    private static JdbcTemplate owner;

    private LedgerDatabase() {
    }

    /**
     * Returns a signed connection, valid for minutes. Only jobs and the people who lead an operation read figures, so even the owner of the
     * database needs a signature.
     */
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
