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
 * The figures of an operation: live for those who lead it, frozen and approved for all others. Approved results consist of two counts that
 * are made together, see {@link Count}.
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
     * Returns the figures without regard to the caller's rights; {@link #shown} is for people.
     *
     * @param asOf    the time up to which events count
     * @param knownAt the time up to which records of these events count
     */
    public Results results(String operation, Instant asOf, Instant knownAt) {
        return counted(operation, asOf, knownAt, Count.COMPLETE);
    }

    /** Returns the figures that the caller may see, see {@link #snapshot}. */
    public Results shown(String operation, Instant asOf, Instant knownAt) {
        return snapshot(operation, AskedResults.live(asOf, knownAt)).figures();
    }

    /** Returns the results that the caller asks for and may see, with everything that a document says about them. */
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

    /**
     * Returns all approved results that the caller may see, the latest first; an empty list while the coordination has approved no results.
     */
    public List<Snapshot> frozen(String operation) {
        var caller = this.caller.get();
        readers.requireReaderOfResults(caller, operation);
        var approved = frozen.approved(operation, ofReader(caller));
        if (approved.isEmpty() && readers.seesApprovedResultsAlone(caller)) {
            throw readers.unknown(operation);
        }
        return approved;
    }

    /** Returns the differences between these complete figures and the published figures, for those who lead the operation. */
    public List<Difference> leftOut(Results complete) {
        return Figures.differences(complete, published(complete));
    }

    /**
     * Returns the published count for a complete count. If nothing in the operation is withheld, only the exchange of questions is counted
     * separately.
     */
    private Results published(Results complete) {
        return query.withholds(complete.operation()) ? counted(complete.operation(), complete.asOf(), complete.knownAt(), Count.PUBLISHED)
                : complete.with(query.exchange(complete.operation(), complete.asOf(), complete.knownAt(), Count.PUBLISHED));
    }

    /** Returns the results approved last, as the caller may see them. */
    public Optional<Results> approved(String operation) {
        return approvedLast(List.of(operation)).stream().map(Snapshot::figures).findFirst();
    }

    /** Returns the results approved last of several operations, by their references; operations without approved results are left out. */
    public Map<String, Results> approved(Collection<String> operations) {
        return approvedLast(operations).stream().map(Snapshot::figures).collect(toMap(Results::operation, figures -> figures));
    }

    /** Returns the same results with their numbers, one for each operation that has approved results. */
    public List<Snapshot> approvedLast(Collection<String> operations) {
        return frozen.approvedLast(operations, ofReader(caller.get()));
    }

    /**
     * Freezes the figures as of a time, with the events known now, so that no later event changes these figures. The same function makes
     * both counts under the operation's lock.
     *
     * @param approved whether the coordination approved the figures; only approved figures get a number and are shown to other readers
     */
    @Transactional
    public Snapshot freeze(String operation, Instant asOf, boolean approved) {
        var number = approved ? frozen.nextNumber(operation) : null;
        // Read the position before the figures: a recount then finds an event that becomes visible in between, and counts it without
        // effect.
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
                    // An operation without approved results does not exist for a reader who reads only approved results.
                    : readers.unknown(operation);
        }
        return published;
    }

    /** Returns the latest results among those with the requested times. */
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

    /** Returns the requested time, or now if no time is requested or the sender's clock is slightly ahead. */
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

    /** Whether two times are equal in the precision in which responses write them. */
    private static boolean isSame(Instant asked, Instant kept) {
        return asked.truncatedTo(ChronoUnit.MILLIS).equals(kept.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Returns the time to the microsecond, as the database stores it, so that requested and stored times compare equal. */
    private static Instant precise(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
