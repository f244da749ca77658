package org.cordon.roundup.list;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingFeature.HandlingFact;
import org.cordon.record.handling.HandlingReader;
import org.cordon.record.handling.HandlingRules;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.process.HandlingWorkflow;
import org.cordon.roundup.nomination.Nomination;
import org.cordon.roundup.nomination.NominationFacts;
import org.cordon.roundup.nomination.NominationQueries;
import org.cordon.roundup.nomination.Nominations;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the nominating country change who may see its nomination. A stricter handling takes effect in the transaction of the change: the
 * target vanishes for the excluded parties, and their answers are no longer awaited. A job then calls {@link NominationHandlingFollower},
 * which asks the countries that may see the target now.
 */
@Service
@Transactional
public class NominationHandlingService {

    private final Nominations nominations;
    private final NominationQueries queries;
    private final NominationFacts facts;
    private final Handlings handlings;
    private final HandlingWorkflow workflow;
    private final Targets targets;
    private final Operations operations;
    private final CurrentCaller caller;

    NominationHandlingService(Nominations nominations, NominationQueries queries, NominationFacts facts, Handlings handlings,
            HandlingWorkflow workflow, Targets targets, Operations operations, CurrentCaller caller) {
        this.nominations = nominations;
        this.queries = queries;
        this.facts = facts;
        this.handlings = handlings;
        this.workflow = workflow;
        this.targets = targets;
        this.operations = operations;
        this.caller = caller;
    }

    /**
     * Checks that the caller's country supplied the nomination. Callers call this method before they read the request body.
     *
     * @throws Refusal not found, if the caller does not see the nomination; forbidden, if another country supplied it
     */
    @Transactional(readOnly = true)
    public void requireOwn(String reference) {
        var nomination = queries.one(reference);
        if (caller.get().country().filter(nomination.country()::equals).isEmpty()) {
            throw Refusal.forbidden("Only the country that nominated {reference} decides who may see it.", reference);
        }
    }

    /**
     * Replaces the whole handling of a nomination.
     *
     * @param posted the handling, in the form that {@link HandlingReader} reads
     * @param seen   the version of the handling that the caller has seen, or null if the request does not say
     * @throws Refusal with every reason and its field, or if the body is no JSON object; conflict, if the handling was changed since it was
     * seen
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        requireOwn(reference);
        var nomination = nominations.find(reference).orElseThrow();
        var target = nomination.target() == null ? null : targets.lock(nomination.target()).orElseThrow();
        var handling = read(nomination, target, posted);
        handlings.change(reference, nomination.country(), handling, seen).ifPresent(before -> {
            var operation = operations.find(nomination.operation()).orElseThrow();
            facts.recordOfTarget(handling.isLooserThan(before) ? HandlingFact.HANDLING_LOOSENED : HandlingFact.HANDLING_TIGHTENED,
                    nomination, operation, operation.planned());
            if (target != null || !handling.restriction().ends().isEmpty()) {
                workflow.handlingChanged(reference);
            }
        });
    }

    private Handling read(Nomination nomination, Target target, JsonNode posted) {
        var reasons = new ArrayList<Reason>();
        var present = handlings.find(nomination.reference()).map(Handlings.Kept::handling).orElse(Handling.NONE);
        var given = HandlingReader.readWhole(posted, present, (field, why) -> reasons.add(new Reason(field, why)));
        var handling = HandlingRules.ofNomination(given, nomination.country(), (field, why) -> reasons.add(new Reason(field, why)));
        handlings.check(handling, (field, why) -> reasons.add(new Reason(field, why)));
        if (target != null) {
            targets.owners(target.reference()).stream().filter(owner -> !owner.equals(nomination.country()))
                    .filter(owner -> handling.restriction().excludes(Roles.bureau(owner)))
                    .forEach(owner -> reasons.add(Reason.of(given.notFor().isEmpty() ? "onlyFor" : "notFor",
                            "keeps the target from {country}, which nominated the same person and is joined with you: ask the coordination to "
                                    + "separate the two first",
                            owner)));
        }
        if ("H3".equals(given.handlingCode()) && nomination.notice().path("cordon").path("handling").asText("").isBlank()) {
            reasons.add(Reason.of("handlingCode", "needs the restriction in words, in the field handling of the file"));
        }
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("Nothing was changed: {field} {reason}.", reasons.get(0).field(), reasons.get(0).said()), reasons);
        }
        return handling;
    }
}
