package org.cordon.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.caller.CurrentCaller;
import org.cordon.operation.OperationService;
import org.cordon.results.ResultsService;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The operations of the caller's country and how its own work in them has come on. Nobody else has such a view. */
@Component
@Transactional(readOnly = true)
public class ProgressService {

    private final ProgressQuery query;
    private final OperationService operations;
    private final ResultsService results;
    private final CurrentCaller caller;

    ProgressService(ProgressQuery query, OperationService operations, ResultsService results, CurrentCaller caller) {
        this.query = query;
        this.operations = operations;
        this.results = results;
        this.caller = caller;
    }

    /**
     * The country whose view this is.
     *
     * @throws Refusal as not found, to everybody who works for none
     */
    public String country() {
        return caller.get().country().orElseThrow(() -> Refusal.notFound("There is nothing here that you may see."));
    }

    /** Running operations first, the last launched first. */
    public List<Progress> own() {
        var country = country();
        var answers = query.answers(country);
        var nominations = query.nominations(country);
        var wanted = query.wanted(country);
        var hosted = query.hosted(country);
        var released = query.released(country);
        var owed = query.owed(country);
        var awaited = query.confirmationsAwaitedBy(country);
        return operations.list().stream()
                .sorted((one, other) -> Boolean.compare(one.phase().isOver(), other.phase().isOver()))
                .map(operation -> {
                    var reference = operation.reference();
                    return new Progress(reference, operation.title(), operation.phase().name(), operation.phaseEnds(),
                            answers.get(reference),
                            nominations.getOrDefault(reference, Map.of()), wanted.getOrDefault(reference, Map.of()),
                            hosted.getOrDefault(reference, Map.of()), released.getOrDefault(reference, Map.of()),
                            owed.getOrDefault(reference, List.of()),
                            awaited.getOrDefault(reference, List.of()), results.approved(reference).orElse(null));
                })
                .toList();
    }
}
