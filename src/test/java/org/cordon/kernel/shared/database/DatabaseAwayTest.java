package org.cordon.kernel.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Distinguishes errors of a database that is away from defects that only look like it. */
class DatabaseAwayTest {

    @ParameterizedTest
    @CsvSource({
        "08001, true, true, the server is not reached",
        "08006, true, true, the connection broke",
        "57P01, true, true, the server stops",
        "57P03, true, true, the server starts",
        "53300, true, false, too many connections",
        "53100, true, false, the disk is full",
        "58030, true, false, the disk cannot be read",
        "54000, false, false, a row too large for its index",
        "57014, false, false, a statement was cancelled",
        "40P01, false, false, a deadlock",
        "23505, false, false, a key twice"})
    void isToldByItsState(String state, boolean isAway, boolean isBroken, String meaning) {
        var failure = new IllegalStateException(new DataAccessResourceFailureException(meaning, new SQLException(meaning, state)));
        assertThat(DatabaseAway.isIn(failure)).as(meaning).isEqualTo(isAway);
        assertThat(DatabaseAway.isBroken(failure)).as(meaning).isEqualTo(isBroken);
    }

    @Test
    void isToldByThePool() {
        assertThat(DatabaseAway.isIn(new SQLTransientConnectionException("Connection is not available"))).isTrue();
        assertThat(DatabaseAway.isIn(new CannotCreateTransactionException("no connection"))).isTrue();
        assertThat(DatabaseAway.isIn(new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"))))
                .isTrue();
        assertThat(DatabaseAway.isIn(new IllegalStateException("a defect"))).isFalse();
    }
}
