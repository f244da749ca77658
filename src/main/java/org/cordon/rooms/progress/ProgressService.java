package org.cordon.rooms.progress;

import java.util.List;
import java.util.Map;
import org.cordon.exchange.question.QuestionQueries;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.results.ResultsService;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The operations of the caller's country, and how far the country's own work in these operations has come. Callers who work for no country
 * have no such view.
 */
@Component
@Transactional(readOnly = true)
public class ProgressService {

    private final ProgressQuery query;
    private final OperationService operations;
    private final ResultsService results;
    private final QuestionQueries questions;
    private final CurrentCaller caller;

    ProgressService(ProgressQuery query, OperationService operations, ResultsService results, QuestionQueries questions,
            CurrentCaller caller) {
        this.query = query;
        this.operations = operations;
        this.results = results;
        this.questions = questions;
        this.caller = caller;
    }

    /**
     * Returns the country whose view this is.
     *
     * @throws Refusal not found, if the caller works for no country
     */
    public String country() {
        return caller.get().country().orElseThrow(() -> Refusal.notFound("There is nothing here that you may see."));
    }

    /** Returns what is still open about questions between the caller's country and others. Questions belong to no operation. */
    public QuestionQueries.Open questions() {
        country();
        return questions.open();
    }

    /**
     * Returns the operations of the caller's country, running operations first, then the ended ones; both by launch, the latest first.
     *
     * @param after the reference of the last operation already seen, or null
     * @param limit the most operations that are returned
     */
    public List<Progress> own(String after, int limit) {
        var country = country();
        var listed = operations.list(after, limit);
        var references = listed.stream().map(Operation::reference).toList();
        var answers = query.answers(country, references);
        var nominations = query.nominations(country, references);
        var wanted = query.wanted(country, references);
        var hosted = query.hosted(country, references);
        var released = query.released(country, references);
        var owed = query.owed(country);
        var awaited = query.confirmationsAwaitedBy(country);
        var approved = results.approved(references);
        return listed.stream()
                .map(operation -> {
                    var reference = operation.reference();
                    return new Progress(reference, operation.title(), operation.phase().name(), operation.phaseEnds(),
                            answers.get(reference),
                            nominations.getOrDefault(reference, Map.of()), wanted.getOrDefault(reference, Map.of()),
                            hosted.getOrDefault(reference, Map.of()), released.getOrDefault(reference, Map.of()),
                            owed.getOrDefault(reference, List.of()),
                            awaited.getOrDefault(reference, List.of()), approved.get(reference));
                })
                .toList();
    }
}
