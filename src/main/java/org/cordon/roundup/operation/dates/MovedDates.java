package org.cordon.roundup.operation.dates;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the version of an operation's dates, and the officer who moved them last. The version is the number of moves. */
@Component
public class MovedDates {


    private final JdbcClient jdbc;

    MovedDates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int version(String operation) {
        return jdbc.sql("select count(*) from ledger_event where operation = ? and type = 'DATE_MOVED'").param(operation)
                .query(Integer.class).single();
    }

    /**
     * Refuses to continue if dates were moved after the coordinator looked at them. The caller must hold the operation's lock.
     *
     * @param seen the version that the coordinator saw, or null if the request does not say
     * @throws Refusal conflict, if that is not the present version
     */
    public void requireSeen(String operation, Integer seen) {
        if (seen != null && seen != version(operation)) {
            throw last(operation)
                    .map(move -> Refusal.outdated("Dates of {operation} were moved by {user} at {time}, after you looked at them; "
                    + "look at them again.",
                            operation, move.by(), new Moment(move.at())))
                    .orElseGet(() -> Refusal.outdated("Dates of {operation} were moved, after you looked at them; look at them again.",
                            operation));
        }
    }

    private record Move(String by, Instant at) {
    }

    private Optional<Move> last(String operation) {
        return jdbc.sql(
                "select actor, recorded_at from ledger_event where operation = ? and type = 'DATE_MOVED' order by sequence desc limit 1")
                .param(operation)
                .query((row, number) -> new Move(row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant())).optional();
    }
}
