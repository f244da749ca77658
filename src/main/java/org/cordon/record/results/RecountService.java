package org.cordon.record.results;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.record.ledger.LedgerReaders;
import org.cordon.record.results.Figures.Difference;
import org.cordon.record.results.Recount.Event;
import org.cordon.record.results.Recount.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts frozen results again with the later records, for those who lead the operation. The recount walks through the ledger from one
 * record time to the next, and counts all figures at each record time with one query. So every difference belongs to an event, and all
 * differences add up.
 */
@Service
@Transactional(readOnly = true)
public class RecountService {

    private final ResultsQuery query;
    private final FrozenResults frozen;
    private final LedgerReaders readers;
    private final RecordedSince recorded;
    private final CurrentCaller caller;
    private final Clock clock;

    RecountService(ResultsQuery query, FrozenResults frozen, LedgerReaders readers, RecordedSince recorded, CurrentCaller caller,
            Clock clock) {
        this.query = query;
        this.frozen = frozen;
        this.readers = readers;
        this.recorded = recorded;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param reference the number of approved results, such as {@code HYDRA-2016-R1} */
    public Recount recount(String operation, String reference) {
        readers.requireReaderOfLiveResults(caller.get(), operation);
        var snapshot = frozen.approved(operation, Count.COMPLETE).stream().filter(one -> one.number().equals(reference)).findFirst()
                .orElseThrow(() -> readers.noSuchResults(reference));
        var then = snapshot.figures();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var position = frozen.positionOf(snapshot);

        var events = recorded.events(operation, position);
        var steps = new ArrayList<Step>();
        var before = count(operation, then.asOf(), then.knownAt());
        // Events at these times were recorded before the results were frozen, and committed later. Only the recount includes these events.
        var late = new ArrayList<Instant>();
        var seen = before;
        for (var recordedAt : recorded.times(operation, then.asOf(), now, position)) {
            if (!recordedAt.isAfter(then.knownAt())) {
                late.add(recordedAt);
                continue;
            }
            var after = count(operation, then.asOf(), recordedAt);
            add(steps, recordedAt, events.getOrDefault(recordedAt, List.of()), Figures.differences(seen, after));
            seen = after;
        }
        var unexplained = Figures.differences(then, before);
        if (!late.isEmpty() && !unexplained.isEmpty()) {
            steps.add(0, step(late.get(late.size() - 1),
                    late.stream().flatMap(time -> events.getOrDefault(time, List.of()).stream()).toList(), unexplained));
            unexplained = List.of();
        }
        var today = count(operation, then.asOf(), now);
        return new Recount(reference, then.asOf(), then.knownAt(), now, today, Figures.differences(then, today), steps, unexplained);
    }

    private static void add(List<Step> steps, Instant recordedAt, List<Event> events, List<Difference> effects) {
        if (!effects.isEmpty()) {
            steps.add(step(recordedAt, events, effects));
        }
    }

    private static Step step(Instant recordedAt, List<Event> events, List<Difference> effects) {
        return new Step(recordedAt, events, events.isEmpty(), effects);
    }

    private Results count(String operation, Instant asOf, Instant knownAt) {
        return query.results(operation, asOf, knownAt).orElseThrow(() -> readers.unknown(operation));
    }
}
