package org.cordon.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Repeats queries while the database is away, so that playing and watching go on. */
final class PatientSql extends JdbcTemplate {

    private static final int ATTEMPTS = 600;
    private static final Duration PAUSE = Duration.ofMillis(200);

    PatientSql(DataSource database) {
        super(database);
    }

    @Override
    public <T> T query(PreparedStatementCreator statement, PreparedStatementSetter values, ResultSetExtractor<T> reader) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return super.query(statement, values, reader);
            } catch (DataAccessResourceFailureException | TransientDataAccessResourceException | UncategorizedSQLException away) {
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return super.query(statement, values, reader);
    }
}
