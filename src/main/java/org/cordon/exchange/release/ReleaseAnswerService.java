package org.cordon.exchange.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.exchange.release.ReleaseAnswer.Kind;
import org.cordon.exchange.release.ReleaseFeature.ReleaseMessage;
import org.cordon.exchange.release.ReleaseRequests.Part;
import org.cordon.exchange.release.process.ReleaseWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.FreeText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the answers to a request. Each supplier releases its own items by an act of its own. Once all suppliers have released their items,
 * {@code withheld_from} lets the party see the whole. A job counts the answers and tells the asking party how the request ended.
 */
@Service
@Transactional
public class ReleaseAnswerService {

    /** The longest time for which a release can be given, in days. */
    private static final int MOST_DAYS = 365;

    private final ReleaseRequests requests;
    private final ReleasedItems released;
    private final ReleaseSubjects subjects;
    private final ReleaseWorkflow workflow;
    private final TargetService targets;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    ReleaseAnswerService(ReleaseRequests requests, ReleasedItems released, ReleaseSubjects subjects, ReleaseWorkflow workflow,
            TargetService targets,
            Notifications notifications, CurrentCaller caller, Clock clock) {
        this.requests = requests;
        this.released = released;
        this.subjects = subjects;
        this.workflow = workflow;
        this.targets = targets;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Tells a supplier that it is asked. A partner's request starts with the first supplier alone, so this method then asks the other
     * suppliers.
     */
    public void announce(String reference, String country) {
        var request = requests.lock(reference).orElseThrow();
        tellSupplier(ReleaseMessage.RELEASE_ASKED, request, country);
        if (request.isOpen()) {
            askWhoIsMissing(request);
        }
    }

    /** Reminds a supplier that has not answered, halfway to the deadline. */
    public void remind(String reference, String country) {
        tellSupplier(ReleaseMessage.RELEASE_REMINDER, require(reference), country);
    }

    /**
     * Takes the answer of the caller's party, for the items that this party supplied.
     *
     * @param answer RELEASED or REFUSED
     * @param reason the reason for refusing; the asking party reads it
     * @param days   the number of days after which a release ends; null for never
     * @return whether the party released its items
     * @throws Refusal if a refusal has no reason, or the number of days is not valid; not found, if the caller's party is not asked;
     * conflict, if the request has ended or the party has answered before
     */
    public boolean answer(String reference, String answer, String reason, String days) {
        var supplier = caller.get().party();
        var request = requests.find(reference).orElseThrow(() -> unknown(reference));
        if (requests.answers(reference).stream().noneMatch(asked -> asked.supplier().equals(supplier))) {
            throw unknown(reference);
        }
        var kind = kind(answer);
        var why = FreeText.checked("reason", reason);
        if (kind == Kind.REFUSED && why == null) {
            throw Refusal.invalid("Say why it is not released: the one who asks reads it.", List.of(Reason.of("reason",
                    "must say why it is not released")));
        }
        var now = clock.instant();
        var until = kind == Kind.RELEASED ? until(now, days) : null;
        subjects.target(request.subject()).ifPresent(targets::lock);
        if (!requests.lock(reference).orElseThrow().isOpen()
                || !requests.answer(reference, new ReleaseAnswer(supplier, kind, kind == Kind.REFUSED ? why : null, now, until),
                        caller.get().user())) {
            throw Refusal.conflict("The request {reference} needs no answer any more.", reference);
        }
        if (kind == Kind.RELEASED) {
            var items = released.release(request, supplier);
            if (until != null) {
                items.forEach(item -> requests.releaseForATime(reference, supplier, item));
                workflow.endsAt(request, Handlings.code(supplier), until);
            }
        }
        return kind == Kind.RELEASED;
    }

    private static Instant until(Instant now, String days) {
        if (days == null || days.isBlank()) {
            return null;
        }
        var given = days.strip();
        if (!given.matches("[1-9][0-9]{0,2}") || Integer.parseInt(given) > MOST_DAYS) {
            throw Refusal.invalid("Say for how many days it is released.", List.of(Reason.of("days",
                    "must be a number of days from 1 to {most}", MOST_DAYS)));
        }
        return now.plus(Duration.ofDays(Integer.parseInt(given)));
    }

    /**
     * Ends a request if the answers suffice: the first refusal ends the request, and so does the last release. Before that, suppliers that
     * have something to release and were not asked yet are asked, such as a country whose nomination was joined meanwhile. Does nothing if
     * the request has ended.
     */
    public void settle(String reference) {
        var request = requests.lock(reference).orElseThrow();
        var answers = requests.answers(reference);
        if (!request.isOpen()) {
            return;
        }
        if (answers.stream().anyMatch(answer -> answer.kind() == Kind.REFUSED)) {
            end(request, ReleaseOutcome.REFUSED);
        } else if (answers.stream().allMatch(answer -> answer.kind() == Kind.RELEASED)) {
            if (askWhoIsMissing(request).isEmpty()) {
                // The outcome depends on the items still to release, because a supplier may have taken its release back since.
                end(request, requests.toRelease(request.subject(), request.party()).isEmpty() ? ReleaseOutcome.RELEASED
                        : ReleaseOutcome.REFUSED);
            }
        }
    }

    /** Asks suppliers that have something to release and have not been asked. */
    private List<String> askWhoIsMissing(ReleaseRequest request) {
        var asked = requests.answers(request.reference()).stream().map(ReleaseAnswer::supplier).toList();
        var missing = requests.toRelease(request.subject(), request.party()).stream().map(Part::supplier).distinct()
                .filter(supplier -> !asked.contains(supplier)).toList();
        missing.forEach(supplier -> {
            requests.ask(request.reference(), supplier);
            workflow.ask(request, Handlings.code(supplier));
        });
        return missing;
    }

    /** Ends a request at its deadline without a release. Does nothing if the request has ended. */
    public void recordUnanswered(String reference) {
        var request = requests.lock(reference).orElseThrow();
        if (request.isOpen()) {
            end(request, ReleaseOutcome.UNANSWERED);
        }
    }

    private void end(ReleaseRequest request, ReleaseOutcome outcome) {
        requests.end(request.reference(), outcome, clock.instant());
        workflow.settled(request.reference());
        if (ReleaseFeature.isAskedByJobs(request.subject())) {
            // A request of jobs ends without a message, because nobody waits for one, and the party has nothing to see.
            return;
        }
        send(ReleaseMessage.RELEASE_ANSWERED, request.asker(), request, request.reference(), Map.of("outcome", "RELEASE_" + outcome));
        if (outcome == ReleaseOutcome.RELEASED && !request.party().equals(request.asker())) {
            send(ReleaseMessage.ITEM_RELEASED, request.party(), request, request.subject(), Map.of());
        }
    }

    private void tellSupplier(MessageKind kind, ReleaseRequest request, String country) {
        var parameters = new HashMap<>(subjects.named(request));
        parameters.put("deadline", request.deadline().toString());
        send(kind, Roles.bureau(country), request, request.reference(), parameters);
    }

    /**
     * Sends a message. A message to a partner leaves the operation out, because the message would then come in the languages of the
     * operation. These languages would tell the partner that there is such an item.
     */
    private void send(MessageKind kind, String group, ReleaseRequest request, String reference, Map<String, String> parameters) {
        var partner = group.startsWith(Roles.partner(""));
        notifications.send(kind, group, partner || request.operation() == null ? reference : request.operation(), reference, parameters);
    }

    private ReleaseRequest require(String reference) {
        return requests.find(reference).orElseThrow(() -> new IllegalArgumentException("There is no request " + reference));
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no request {reference} that you may see.", reference);
    }

    private static Kind kind(String answer) {
        return EnumCodes.find(Kind.class, answer).orElseThrow(() -> Refusal.invalid("Say whether you release it: RELEASED or REFUSED.",
                List.of(Reason.of("answer", "must be RELEASED or REFUSED"))));
    }
}
