package org.cordon.list;

import static org.cordon.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.confirmation.ConfirmationDeadlines;
import org.cordon.confirmation.Confirmations;
import org.cordon.confirmation.ListWorkflow;
import org.cordon.handling.Handling;
import org.cordon.handling.HandlingFollower;
import org.cordon.handling.HandlingReader;
import org.cordon.handling.HandlingRules;
import org.cordon.handling.HandlingWorkflow;
import org.cordon.handling.Handlings;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.ledger.Ledger;
import org.cordon.nomination.Nomination;
import org.cordon.nomination.NominationQueries;
import org.cordon.nomination.Nominations;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.operation.ActTimes;
import org.cordon.operation.Operations;
import org.cordon.operation.Participants;
import org.cordon.operation.Phase;
import org.cordon.pursuit.Target;
import org.cordon.pursuit.TargetService;
import org.cordon.pursuit.Targets;
import org.cordon.shared.References;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that nominated a person change who may see him. What it tightens holds with its own transaction: the target vanishes for
 * the others, and nobody waits for their answers any longer. Whom it lets in is asked in a job.
 */
@Service
@Transactional
public class NominationHandlingService implements HandlingFollower {

    private final Nominations nominations;
    private final NominationQueries queries;
    private final Handlings handlings;
    private final HandlingWorkflow workflow;
    private final Targets targets;
    private final TargetService targetService;
    private final Confirmations confirmations;
    private final ConfirmationDeadlines deadlines;
    private final LateConfirmations late;
    private final ListWorkflow list;
    private final Operations operations;
    private final Participants participants;
    private final Notifications notifications;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ActTimes times;
    private final Clock clock;

    NominationHandlingService(Nominations nominations, NominationQueries queries, Handlings handlings, HandlingWorkflow workflow,
            Targets targets,
            TargetService targetService, Confirmations confirmations, ConfirmationDeadlines deadlines, LateConfirmations late,
            ListWorkflow list,
            Operations operations, Participants participants, Notifications notifications, Ledger ledger, CurrentCaller caller,
            ActTimes times, Clock clock) {
        this.nominations = nominations;
        this.queries = queries;
        this.handlings = handlings;
        this.workflow = workflow;
        this.targets = targets;
        this.targetService = targetService;
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.late = late;
        this.list = list;
        this.operations = operations;
        this.participants = participants;
        this.notifications = notifications;
        this.ledger = ledger;
        this.caller = caller;
        this.times = times;
        this.clock = clock;
    }

    /**
     * Whether the caller's country supplied the nomination; to be asked before what it sends is read.
     *
     * @throws Refusal not found if the caller does not see it, forbidden if it is another's
     */
    @Transactional(readOnly = true)
    public void requireOwn(String reference) {
        var nomination = queries.one(reference);
        if (caller.get().country().filter(nomination.country()::equals).isEmpty()) {
            throw Refusal.forbidden("Only the country that nominated {reference} decides who may see it.", reference);
        }
    }

    /**
     * Puts another handling in the place of the present one, all of it.
     *
     * @param posted as {@link HandlingReader} reads it
     * @param seen   the version of the handling that the caller has seen, or null if he does not say
     * @throws Refusal with every reason and its field, or if it is no JSON object; conflict, if it was changed since it was seen
     */
    public void change(String reference, JsonNode posted, Integer seen) {
        requireOwn(reference);
        var nomination = nominations.find(reference).orElseThrow();
        var target = nomination.target() == null ? null : targets.lock(nomination.target()).orElseThrow();
        var handling = read(nomination, target, posted);
        handlings.change(reference, nomination.country(), handling, seen).ifPresent(before -> {
            var operation = operations.find(nomination.operation()).orElseThrow();
            ledger.record(new Fact(nomination.operation(),
                    handling.isLooserThan(before) ? FactType.HANDLING_LOOSENED : FactType.HANDLING_TIGHTENED,
                    nomination.target(), nomination.country(), reference, times.of(operation, operation.planned()), Map.of()));
            if (target != null) {
                workflow.handlingChanged(reference);
            }
        });
    }

    private Handling read(Nomination nomination, Target target, JsonNode posted) {
        var reasons = new ArrayList<Reason>();
        var present = handlings.find(nomination.reference()).map(Handlings.Kept::handling).orElse(Handling.NONE);
        var given = HandlingReader.readWhole(posted, present, (field, why) -> reasons.add(new Reason(field, why)));
        var handling = HandlingRules.ofNomination(given, nomination.country(), (field, why) -> reasons.add(new Reason(field, why)));
        handlings.checkPartners(handling, (field, why) -> reasons.add(new Reason(field, why)));
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

    /** Asks the host countries that may see the target now, and waits no longer for those that may not. */
    @Override
    public void follow(String item) {
        var target = nominations.find(item).map(Nomination::target).flatMap(targets::lock);
        target.filter(found -> found.state().isPursued()).ifPresent(found -> {
            var operation = operations.find(found.operation()).orElseThrow();
            if (operation.phase().compareTo(Phase.CONFIRMATION) < 0 || !operation.phase().isOpenToCountries()
                    || !targets.isListed(found.reference())) {
                return;
            }
            var takingPart = participants.takingPart(found.operation());
            targets.hostsTold(found.reference()).stream().filter(takingPart::contains)
                    .filter(host -> handlings.wasWithheld(item, Roles.bureau(host)))
                    .forEach(host -> ask(operation.reference(), found.reference(), host));
            if (!confirmations.isAnyOpen(found.reference())) {
                targetService.confirmationSettled(found.reference());
            }
        });
    }

    private void ask(String reference, String target, String host) {
        var operation = operations.find(reference).orElseThrow();
        var deadline = deadlines.ofAsked(operation, host, clock.instant());
        var participation = References.participation(reference, host);
        var wasAsked = confirmations.of(reference, host).stream().anyMatch(asked -> asked.target().equals(target) && asked.isOpen());
        late.ask(operation, host, deadline);
        if (wasAsked) {
            notifications.send(MessageKind.LIST_DISTRIBUTED, Roles.bureau(host), reference, participation,
                    deadline == null ? Map.of() : Map.of("deadline", deadline.toString()));
        }
        list.listFrozen(participation);
    }
}
