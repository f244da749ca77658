package org.cordon.record.results;

import static java.util.stream.Collectors.toMap;
import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.record.ledger.LedgerReaders;
import org.cordon.record.results.Figures.Difference;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures of an operation: live for those who lead it, and as frozen and approved for everybody else. Approved results carry two counts
 * made in one go, see {@link Count}.
 */
@Service
@Transactional(readOnly = true)
public class ResultsService {

    private final ResultsQuery query;
    private final FrozenResults frozen;
    private final LedgerReaders readers;
    private final CurrentCaller caller;
    private final Clock clock;

    ResultsService(ResultsQuery query, FrozenResults frozen, LedgerReaders readers, CurrentCaller caller, Clock clock) {
        this.query = query;
        this.frozen = frozen;
        this.readers = readers;
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
        return counted(operation, asOf, knownAt, Count.COMPLETE);
    }

    /** The figures that the caller may see, see {@link #snapshot}. */
    public Results shown(String operation, Instant asOf, Instant knownAt) {
        return snapshot(operation, AskedResults.live(asOf, knownAt)).figures();
    }

    /** The results that the caller asks for and may see, with all that a document says about them. */
    public Snapshot snapshot(String operation, AskedResults asked) {
        var caller = this.caller.get();
        readers.requireReaderOfResults(caller, operation);
        var leads = readers.seesLiveResults(caller);
        if (asked.count() == Count.COMPLETE && !leads) {
            throw refusal("count",
                    said("The complete count is for the coordination and the management. Leave count out, or ask for PUBLISHED."));
        }
        var count = asked.count() != null ? asked.count() : leads ? Count.COMPLETE : Count.PUBLISHED;
        if (leads && asked.number() == null) {
            return live(operation, asked, count);
        }
        var published = published(caller, operation, count);
        if (asked.number() == null) {
            return asPublished(published, asked);
        }
        var wanted = published.stream().filter(one -> one.number().equals(asked.number())).findFirst()
                .orElseThrow(() -> readers.noSuchResults(asked.number()));
        return asPublished(List.of(wanted), asked);
    }

    /** All approved results that the caller may see, the last first; none as long as the coordination has approved none. */
    public List<Snapshot> frozen(String operation) {
        var caller = this.caller.get();
        readers.requireReaderOfResults(caller, operation);
        var approved = frozen.approved(operation, ofReader(caller));
        if (approved.isEmpty() && readers.seesApprovedResultsAlone(caller)) {
            throw readers.unknown(operation);
        }
        return approved;
    }

    /** What everybody else would not be told of complete figures: where the published ones differ. For those who lead. */
    public List<Difference> leftOut(Results complete) {
        return Figures.differences(complete, published(complete));
    }

    /** The published count beside a complete one: the same where nothing of the operation is withheld, but for what was asked. */
    private Results published(Results complete) {
        return query.withholds(complete.operation()) ? counted(complete.operation(), complete.asOf(), complete.knownAt(), Count.PUBLISHED)
                : complete.with(query.exchange(complete.operation(), complete.asOf(), complete.knownAt(), Count.PUBLISHED));
    }

    /** The results that were approved last, as the caller may see them. */
    public Optional<Results> approved(String operation) {
        return Optional.ofNullable(approved(List.of(operation)).get(operation));
    }

    /** The same of several operations, by their references; one without any is left out. */
    public Map<String, Results> approved(Collection<String> operations) {
        return frozen.approvedLast(operations, ofReader(caller.get())).stream().map(Snapshot::figures)
                .collect(toMap(Results::operation, figures -> figures));
    }

    /**
     * Keeps the figures as of a time, as they are known now, so that no later event changes them. Both counts are made by the same function
     * under the lock of the operation.
     *
     * @param approved whether the coordination approved them; only then do they get a number and are shown to anybody else
     */
    @Transactional
    public Snapshot freeze(String operation, Instant asOf, boolean approved) {
        var number = approved ? frozen.nextNumber(operation) : null;
        // Read before the figures: an event that becomes visible in between is found by a recount, and changes nothing then.
        var position = frozen.position(operation);
        var now = precise(clock.instant());
        var complete = described(operation, Count.COMPLETE, number, now, results(operation, asOf, now));
        frozen.add(complete, number, position);
        if (approved) {
            frozen.add(described(operation, Count.PUBLISHED, number, now, counted(operation, asOf, now, Count.PUBLISHED)), number,
                    position);
        }
        return complete;
    }

    private Snapshot described(String operation, Count count, Integer number, Instant frozenAt, Results figures) {
        return describe(operation, count, number == null ? null : Snapshot.number(operation, number), caller.get().user(), frozenAt,
                figures);
    }

    private Snapshot live(String operation, AskedResults asked, Count count) {
        var now = clock.instant();
        var figures = counted(operation, past("asOf", asked.asOf(), now), past("knownAt", asked.knownAt(), now), count);
        return describe(operation, count, null, null, null, figures);
    }

    private Snapshot describe(String operation, Count count, String number, String frozenBy, Instant frozenAt, Results figures) {
        var heading = query.heading(operation);
        return new Snapshot(number, count, heading.title(), heading.host(), frozenBy, frozenAt, figures);
    }

    private List<Snapshot> published(Caller caller, String operation, Count count) {
        var published = frozen.approved(operation, count);
        if (published.isEmpty()) {
            throw caller.country().isPresent() || readers.seesLiveResults(caller)
                    ? Refusal.notFound("The results of {operation} are not published yet: the coordination has not approved them.",
                            operation)
                    // Whoever reads results alone knows of no operation that has none.
                    : readers.unknown(operation);
        }
        return published;
    }

    /** The last of those whose times are the ones asked for. */
    private static Snapshot asPublished(List<Snapshot> published, AskedResults asked) {
        var ofThisTime = published.stream().filter(one -> asked.asOf() == null || isSame(asked.asOf(), one.figures().asOf()))
                .toList();
        if (ofThisTime.isEmpty()) {
            throw asPublishedAlone("asOf", published, one -> one.figures().asOf());
        }
        return ofThisTime.stream().filter(one -> asked.knownAt() == null || isSame(asked.knownAt(), one.figures().knownAt()))
                .findFirst()
                .orElseThrow(() -> asPublishedAlone("knownAt", ofThisTime, one -> one.figures().knownAt()));
    }

    private static Refusal asPublishedAlone(String field, List<Snapshot> published, Function<Snapshot, Instant> time) {
        return refusal(field, said("The published results are those of {times}. Leave {parameter} out, or ask for exactly this time.",
                published.stream().map(time).distinct().map(Instant::toString).collect(Collectors.joining(" and ")), field));
    }

    /** The time asked for, or now: where none is given, and where the clock of the one who asks is a little ahead. */
    private static Instant past(String field, Instant asked, Instant now) {
        var time = new GivenTime(asked == null ? now : asked, now);
        if (time.isTooFarAhead()) {
            throw refusal(field, said("{parameter} lies in the future, {ahead} ahead of Cordon’s clock ({now}): nothing has happened or "
                    + "been recorded by then. Leave it out for now.", field, time.ahead(), new Moment(now)));
        }
        return time.taken();
    }

    private static Refusal refusal(String field, Said reason) {
        return Refusal.invalid(reason, List.of(new Reason(field, reason)));
    }

    private Results counted(String operation, Instant asOf, Instant knownAt, Count count) {
        return query.results(operation, precise(asOf), precise(knownAt), count).orElseThrow(() -> readers.unknown(operation))
                .with(query.exchange(operation, precise(asOf), precise(knownAt), count));
    }

    private Count ofReader(Caller caller) {
        return readers.seesLiveResults(caller) || caller.isSystem() ? Count.COMPLETE : Count.PUBLISHED;
    }

    /** Whether they are one time as answers write it. */
    private static boolean isSame(Instant asked, Instant kept) {
        return asked.truncatedTo(ChronoUnit.MILLIS).equals(kept.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A time to the microsecond, as the database keeps times: what was asked and what was kept compare equal. */
    private static Instant precise(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
