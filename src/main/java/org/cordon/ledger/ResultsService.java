package org.cordon.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.cordon.access.CurrentCaller;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures of an operation: live for those who lead it, and as frozen and approved for everybody else. */
@Service
@Transactional(readOnly = true)
public class ResultsService {

    private final ResultsQuery query;
    private final LedgerReaders readers;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final CurrentCaller caller;
    private final Clock clock;

    ResultsService(ResultsQuery query, LedgerReaders readers, JdbcClient jdbc, ObjectMapper json, CurrentCaller caller, Clock clock) {
        this.query = query;
        this.readers = readers;
        this.jdbc = jdbc;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The figures as they stand, whoever asks; {@link #shown} is for people.
     *
     * @param asOf    counts what had happened by then
     * @param knownAt and of that, what had been recorded by then
     */
    public Results results(String operation, Instant asOf, Instant knownAt) {
        return query.results(operation, precise(asOf), precise(knownAt)).orElseThrow(() -> readers.unknown(operation));
    }

    /**
     * The figures that the caller may see.
     *
     * @param asOf    null for now, or for the time of the frozen results
     * @param knownAt null for now
     */
    public Results shown(String operation, Instant asOf, Instant knownAt) {
        var caller = this.caller.get();
        readers.requireReaderOfResults(caller, operation);
        if (readers.seesLiveResults(caller)) {
            var now = clock.instant();
            return results(operation, asOf == null ? now : asOf, knownAt == null ? now : knownAt);
        }
        var frozen = approved(operation).orElseThrow(() -> caller.country().isPresent()
                ? Refusal.notFound("The results of " + operation + " are not published yet: the coordination has not approved them.")
                // Whoever reads results alone knows of no operation that has none.
                : readers.unknown(operation));
        requireAsPublished("asOf", asOf, frozen.asOf());
        requireAsPublished("knownAt", knownAt, frozen.knownAt());
        return frozen;
    }

    /** The results that were approved last. */
    public Optional<Results> approved(String operation) {
        return jdbc.sql("select figures from frozen_results where operation = :operation and approved order by frozen_at desc limit 1")
                .param("operation", operation)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /**
     * Keeps the figures as of a time, as they are known now, so that no later event changes them.
     *
     * @param approved whether the coordination approved them; only then are they shown to anybody else
     */
    @Transactional
    public Results freeze(String operation, Instant asOf, boolean approved) {
        var now = clock.instant();
        var figures = results(operation, asOf, now);
        jdbc.sql("""
                        insert into frozen_results (operation, as_of, frozen_at, frozen_by, approved, figures)
                        values (:operation, :asOf, :frozenAt, :frozenBy, :approved, cast(:figures as jsonb))""")
                .param("operation", operation)
                .param("asOf", figures.asOf().atOffset(ZoneOffset.UTC))
                .param("frozenAt", now.atOffset(ZoneOffset.UTC))
                .param("frozenBy", caller.get().user())
                .param("approved", approved)
                .param("figures", write(figures))
                .update();
        return figures;
    }

    private static void requireAsPublished(String field, Instant asked, Instant published) {
        if (asked != null && !precise(asked).equals(published)) {
            var reason = "The published results are those of " + published + ". Leave " + field + " out, or ask for exactly this time.";
            throw Refusal.invalid(reason, List.of(new Reason(field, reason)));
        }
    }

    /** To the microsecond, as the database keeps times: what was asked and what was kept compare equal. */
    private static Instant precise(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    private String write(Results figures) {
        try {
            return json.writeValueAsString(figures);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("Results cannot be written as JSON", unwritable);
        }
    }

    private Results read(String figures) {
        try {
            return json.readValue(figures, Results.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("Frozen results cannot be read", unreadable);
        }
    }
}
