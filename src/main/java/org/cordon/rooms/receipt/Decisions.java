package org.cordon.rooms.receipt;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.handling.HandlingFeature.HandlingFact;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.confirmation.ConfirmationFeature.ConfirmationFact;
import org.cordon.roundup.departure.DepartureFeature.DepartureFact;
import org.cordon.roundup.lead.LeadFeature.LeadFact;
import org.cordon.roundup.list.ListFeature.ListFact;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.OperationService;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationFact;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitFact;
import org.cordon.roundup.screening.ScreeningFeature.ScreeningFact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The caller's own decisions on nominations, targets, confirmations, leads, arrests and requests, the last first. A decision is left out
 * once the caller may not see the subject of the decision any more.
 */
@Component
@Transactional(readOnly = true)
public class Decisions {

    private static final int PAGE = 50;

    /**
     * The facts that are decisions, each with the section of the operation's page where the decision is changed. The section is empty if
     * the decision cannot be changed.
     */
    private static final Map<FactType, String> DECISIONS = Map.ofEntries(
            Map.entry(ParticipationFact.INVITATION_ACCEPTED, "countries"), Map.entry(ParticipationFact.INVITATION_DECLINED, "countries"),
            Map.entry(ScreeningFact.NOMINATION_ACCEPTED, ""), Map.entry(ScreeningFact.NOMINATION_RETURNED, ""),
            Map.entry(ScreeningFact.NOMINATION_REFUSED, ""),
            Map.entry(ScreeningFact.JOINED, "list"), Map.entry(ScreeningFact.SPLIT, "list"), Map.entry(ListFact.LIST_FROZEN, "list"),
            Map.entry(ConfirmationFact.CONFIRMED, "list"), Map.entry(ConfirmationFact.CONFIRMATION_ASKED, "list"),
            Map.entry(ConfirmationFact.CONFIRMATION_DECLINED, "list"),
            Map.entry(LeadFact.LEAD_USED, ""), Map.entry(LeadFact.LEAD_NOT_USED, ""), Map.entry(LeadFact.LEAD_PASSED_ON, ""),
            Map.entry(ArrestFact.IDENTITY_CONFIRMED, "reports"), Map.entry(ArrestFact.IDENTITY_DENIED, "reports"),
            Map.entry(PursuitFact.WITHDRAWN, "list"), Map.entry(PursuitFact.SOUGHT_AGAIN, "list"),
            Map.entry(DepartureFact.TARGET_KEPT, "list"),
            Map.entry(HandlingFact.HANDLING_TIGHTENED, "handling"), Map.entry(HandlingFact.HANDLING_LOOSENED, "handling"));

    private final DecidedFacts facts;
    private final OperationService operations;
    private final Changeable changeable;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    Decisions(DecidedFacts facts, OperationService operations, Changeable changeable, CurrentCaller currentCaller, Clock clock) {
        this.facts = facts;
        this.operations = operations;
        this.changeable = changeable;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * One decision.
     *
     * @param decision  the name of a {@link FactType}
     * @param reference the reference that the decision is about
     * @param standing  false once the decision was replaced or taken back
     * @param change    the page on which the decision is changed, or null if it cannot be changed
     * @param until     the time until which the decision can be changed; null if there is no such date
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decision(UUID id, Instant at, String decision, String reference, String operation, boolean standing, String change,
            Instant until) {
    }

    /**
     * Returns a page of the caller's own decisions, the last first.
     *
     * @param after  the {@code next} of the page before, or null
     * @param sought a part of a reference, or null
     */
    public Page.ById<Decision> of(UUID after, String sought) {
        var running = operations.running().stream()
                .collect(Collectors.toMap(Operation::reference, operation -> operation));
        var found = facts.decidedBy(currentCaller.get().user(), DECISIONS.keySet(), ReferencePattern.pattern(sought), after, PAGE + 1)
                .stream().map(fact -> decision(fact, running.get(fact.operation()))).toList();
        return Page.ById.of(found, PAGE, Decision::id);
    }

    /** @param running the operation of the decision; null once that operation is over for the caller */
    private Decision decision(DecidedFacts.Decided fact, Operation running) {
        var section = DECISIONS.get(fact.type());
        var until = running == null ? null : until(fact.type(), running);
        var changeable = running != null && fact.standing() && !section.isEmpty() && (until == null || until.isAfter(clock.instant()));
        return new Decision(fact.id(), fact.recordedAt(), fact.type().name(), fact.reference(), fact.operation(), fact.standing(),
                changeable ? "/operations/" + fact.operation() + "#" + section : null,
                changeable ? until : null);
    }

    private Instant until(FactType type, Operation operation) {
        if (DECISIONS.get(type).equals("countries")) {
            return changeable.invitationUntil(operation);
        }
        return type instanceof ConfirmationFact ? changeable.confirmationsUntil(operation) : null;
    }
}
