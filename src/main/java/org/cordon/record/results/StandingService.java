package org.cordon.record.results;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cordon.record.ledger.LedgerReaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The present standing of operations, for pages that show many operations at once and often. The figures are those of
 * {@link ResultsService}. The figures are kept in memory until the operation's ledger grows, because nothing else changes them. Positions
 * in the ledger are assigned at commit, so that no event appears later at or below a position that was read before.
 */
@Service
@Transactional(readOnly = true)
public class StandingService {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final ResultsQuery query;
    private final LedgerReaders readers;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Kept(long place, Standing standing) {

        /** Whether the kept figures are of a later time than now, which happens only if a test's clock goes back. */
        boolean isOfALaterTimeThan(Instant now) {
            return standing.results().asOf().isAfter(now);
        }
    }

    StandingService(ResultsQuery query, LedgerReaders readers, JdbcClient jdbc, Clock clock) {
        this.query = query;
        this.readers = readers;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the standing of an operation as of now, for those who lead operations; to other callers the operation does not exist. */
    public Standing of(String operation) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // Read the position before the figures. An event that becomes visible between the two queries then causes a new count next time.
        var place = jdbc.sql("select ledger_place(:operation)").param("operation", operation).query(Long.class).optional()
                .orElseThrow(() -> readers.unknown(operation));
        var known = kept.get(operation);
        if (known == null || known.place() != place || known.isOfALaterTimeThan(now)) {
            known = new Kept(place, query.standing(operation, now, now).orElseThrow(() -> readers.unknown(operation)));
            kept.put(operation, known);
        }
        return known.standing().at(now);
    }
}
