package org.cordon.exchange.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cordon.exchange.question.QuestionFeature;
import org.cordon.exchange.release.ReleaseRequests.Part;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows requests to the parties that they concern. The asking party reads every answer, and a supplier reads its own. The coordination
 * reads the answers to requests in an operation that it sees.
 *
 * <p>Three kinds of readers do not see who answered. A partner would learn who supplied the item. If an item is withheld from a party after
 * its request, the party must not learn of suppliers that joined later. A party that requests the release of a question would learn which
 * country asked the question.
 */
@Component
@Transactional(readOnly = true)
public class ReleaseQueries {

    private final ReleaseRequests requests;
    private final Handlings handlings;
    private final CurrentCaller caller;

    ReleaseQueries(ReleaseRequests requests, Handlings handlings, CurrentCaller caller) {
        this.requests = requests;
        this.handlings = handlings;
        this.caller = caller;
    }

    /**
     * A request for a release.
     *
     * @param party    the code of the party to which the item is to be released
     * @param asker    the code of the asking party
     * @param toAnswer the items that the reader's party would release; null if that party has nothing to answer
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record View(String reference, String subject, String operation, @JsonProperty("for") String party, String asker, String reason,
            Instant askedAt,
            Instant deadline, ReleaseOutcome outcome, Instant endedAt, List<Answered> answers, List<String> toAnswer) {
    }

    /** A supplier's answer. Before the supplier answers, this record only shows that the supplier is asked. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answered(String supplier, ReleaseAnswer.Kind answer, String reason, Instant answeredAt, Instant until) {
    }

    /**
     * Returns a request that concerns the caller.
     *
     * @throws Refusal not found otherwise
     */
    public View one(String reference) {
        return requests.find(reference).map(this::view)
                .orElseThrow(() -> Refusal.notFound("There is no request {reference} that you may see.", reference));
    }

    /**
     * Returns a page of the requests that concern the caller, the latest first.
     *
     * @param operation the operation to whose items the requests are limited, or null
     * @param after     the reference of the last request already seen, or null
     */
    public List<View> all(String operation, String after, int limit) {
        return requests.page(operation, caller.get().isPartner(), after, limit).stream().map(this::view).toList();
    }

    /** Returns the requests about these targets and leads that concern the caller, the latest first. */
    public List<View> about(Collection<String> subjects) {
        return requests.about(subjects).stream().map(this::view).toList();
    }

    /** Returns the references of the targets and leads that have been released to the caller's party. */
    public List<String> released() {
        return requests.releasedToCaller();
    }

    private View view(ReleaseRequest request) {
        var reader = caller.get();
        var blind = reader.isPartner() || request.asker().equals(reader.party())
                && (QuestionFeature.QUESTION.matches(request.subject()) || handlings.isWithheld(request.subject(), reader.party()));
        var answers = requests.answers(request.reference()).stream().filter(answer -> !blind || answer.kind() == ReleaseAnswer.Kind.REFUSED)
                .map(answer -> new Answered(blind ? null : Handlings.code(answer.supplier()), answer.kind(), answer.reason(),
                        answer.answeredAt(), answer.until()))
                .toList();
        return new View(request.reference(), request.subject(), reader.isPartner() ? null : request.operation(),
                Handlings.code(request.party()),
                Handlings.code(request.asker()), request.reason(), request.askedAt(), request.deadline(), request.outcome(),
                request.endedAt(), answers,
                toAnswer(request, reader));
    }

    private List<String> toAnswer(ReleaseRequest request, Caller reader) {
        var isAsked = request.isOpen() && requests.answers(request.reference()).stream()
                .anyMatch(answer -> answer.supplier().equals(reader.party()) && answer.kind() == null);
        return isAsked
                ? requests.toRelease(request.subject(), request.party()).stream().filter(part -> part.supplier().equals(reader.party()))
                .map(Part::item).toList() : null;
    }
}
