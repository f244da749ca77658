package org.cordon.exchange.release;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cordon.exchange.release.ReleaseRequests.Part;
import org.cordon.exchange.release.process.ReleaseWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.lead.LeadState;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests for a release. A country and the coordination ask about items that they see. A request about another item is refused as if
 * there were no such item. A partner sees no items and asks by a reference that it was given. The partner's request is taken, whatever its
 * reference. Only an answer of a supplier tells the partner that the item exists.
 */
@Service
@Transactional
public class ReleaseRequestService {

    private static final List<String> FIELDS = List.of("for", "reason", "days");
    private static final List<String> PARTNERS_FIELDS = List.of("reference", "reason", "days");
    /** The largest number of requests of one party that may wait at once. This limit stops a party that tries out references. */
    private static final int MOST_OPEN = 50;

    private final ReleaseRequests requests;
    private final ReleasedItems released;
    private final ReleaseWorkflow workflow;
    private final ReleaseSubjects subjects;
    private final Handlings handlings;
    private final CurrentCaller caller;
    private final Clock clock;

    ReleaseRequestService(ReleaseRequests requests, ReleasedItems released, ReleaseWorkflow workflow, ReleaseSubjects subjects,
            Handlings handlings, CurrentCaller caller, Clock clock) {
        this.requests = requests;
        this.released = released;
        this.workflow = workflow;
        this.subjects = subjects;
        this.handlings = handlings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Requires that the caller may ask about this target. The controller calls this method before it reads the body.
     *
     * @throws Refusal otherwise
     */
    @Transactional(readOnly = true)
    public void requireTarget(String reference) {
        caller.get().requireCountryOrCoordinator();
        subjects.requireTarget(reference);
    }

    /**
     * Requires that the caller may ask about this lead. The controller calls this method before it reads the body.
     *
     * @throws Refusal otherwise
     */
    @Transactional(readOnly = true)
    public void requireLead(String reference) {
        caller.get().requireCountryOrCoordinator();
        subjects.requireLead(reference);
    }

    /**
     * Requires that the caller belongs to a partner organisation.
     *
     * @throws Refusal otherwise
     */
    @Transactional(readOnly = true)
    public void requirePartner() {
        if (!caller.get().isPartner()) {
            throw Refusal.forbidden("Only a partner asks by a reference alone; who sees an item asks for it at its own address.");
        }
    }

    /**
     * Requires that the caller may ask about this question. The controller calls this method before it reads the body.
     *
     * @throws Refusal otherwise
     */
    @Transactional(readOnly = true)
    public void requireQuestion(String reference) {
        caller.get().requireCountryOrCoordinator();
        subjects.requireQuestion(reference);
    }

    /**
     * Asks for the release of a target.
     *
     * @param posted {@code for}, {@code reason}, {@code days}
     * @return the reference of the request
     * @throws Refusal with every reason and its field; conflict, if there is nothing to ask
     */
    public String askForTarget(String reference, JsonNode posted) {
        requireTarget(reference);
        var target = subjects.requireTarget(reference).reference();
        var codes = handlings.ofTarget(target).stream().map(kept -> kept.handling().code()).toList();
        return ask(target, target, codes, read(posted, FIELDS));
    }

    /** Asks for the release of a lead or a location. The fields and refusals are those of {@link #askForTarget}. */
    public String askForLead(String reference, JsonNode posted) {
        requireLead(reference);
        var lead = subjects.requireLead(reference);
        if (lead.state() == LeadState.WITHDRAWN) {
            throw Refusal.conflict("The country that reported {reference} has withdrawn it.", reference);
        }
        var codes = handlings.find(reference).stream().map(kept -> kept.handling().code()).toList();
        return ask(reference, lead.target(), codes, read(posted, FIELDS));
    }

    /** Asks for the release of a question. The fields and refusals are those of {@link #askForTarget}. */
    public String askForQuestion(String reference, JsonNode posted) {
        requireQuestion(reference);
        return ask(reference, reference, List.of(subjects.requireQuestion(reference).code()), read(posted, FIELDS));
    }

    /**
     * Asks for the release of an item to the caller, a partner that knows only the reference. Perhaps no item has this reference. The work
     * here is the same for no supplier, one or several, so that the response time reveals nothing. A job asks further suppliers when it
     * tells the first.
     *
     * @param posted {@code reference}, {@code reason}, {@code days}
     */
    public String askBlindly(JsonNode posted) {
        requirePartner();
        var asked = read(posted, PARTNERS_FIELDS);
        var subject = posted.path("reference").asText().strip();
        if (!ReleaseFeature.isReleasable(subject)) {
            AskedRelease.refuse(List.of(Reason.of("reference",
                    "must be the reference of a target, a lead or a question, such as HYDRA-2016-T8F3KQ")));
        }
        var request = register(subject, asked);
        requests.askFirst(request).ifPresentOrElse(supplier -> workflow.ask(request, Handlings.code(supplier)),
                () -> workflow.askNobody(request));
        return request.reference();
    }

    private AskedRelease read(JsonNode posted, List<String> fields) {
        return AskedRelease.read(posted, fields, caller.get().party(), handlings::party);
    }

    private String ask(String subject, String target, List<HandlingCode> codes, AskedRelease asked) {
        var own = caller.get().party();
        if (asked.party().equals(own) && codes.stream().allMatch(HandlingCode.H0::equals)) {
            throw Refusal.conflict("Nothing restricts your use of {subject}; name in the field for to whom you want to pass it on.",
                    subject);
        }
        var parts = requests.toRelease(subject, asked.party());
        var others = suppliers(parts).stream().filter(supplier -> !supplier.equals(own)).toList();
        var isOnesOwn = parts.stream().anyMatch(part -> part.supplier().equals(own));
        if (others.isEmpty()) {
            throw isOnesOwn ? Refusal.conflict("You supplied {subject} yourself: change its handling.", subject)
                    : Refusal.conflict("{subject} has been released to {party} already.", subject, Handlings.code(asked.party()));
        }
        if (!requests.isWithinReach(subject, asked.party())) {
            throw Refusal.conflict("{subject} is on {target}, which {party} does not see: ask for its release first.", subject, target,
                    Handlings.code(asked.party()));
        }
        var request = register(subject, asked);
        if (isOnesOwn) {
            released.release(request, own);
        }
        others.forEach(supplier -> ask(request, supplier));
        return request.reference();
    }

    private ReleaseRequest register(String subject, AskedRelease asked) {
        var by = caller.get();
        requests.lockAll(by.party());
        var open = requests.openOf(by.party());
        open.stream().filter(other -> other.subject().equals(subject) && other.party().equals(asked.party())).findFirst()
                .ifPresent(other -> {
                    throw Refusal.conflict("You have asked for this already: {reference} waits for its answer.", other.reference());
                });
        if (open.size() >= MOST_OPEN) {
            throw Refusal.conflict("You wait for {number} answers already; ask again when some have come.", open.size());
        }
        var now = clock.instant();
        var request = new ReleaseRequest(ReleaseFeature.RELEASE_REQUEST.draw(), subject, requests.operationOf(subject).orElse(null),
                by.party(), asked.party(),
                asked.reason(), by.user(), now, now.plus(Duration.ofDays(asked.days())), null, null);
        requests.add(request);
        return request;
    }

    private void ask(ReleaseRequest request, String supplier) {
        requests.ask(request.reference(), supplier);
        workflow.ask(request, Handlings.code(supplier));
    }

    private static List<String> suppliers(List<Part> parts) {
        return parts.stream().map(Part::supplier).distinct().toList();
    }
}
