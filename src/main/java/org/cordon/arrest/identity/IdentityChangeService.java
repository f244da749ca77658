package org.cordon.arrest.identity;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.arrest.Arrest;
import org.cordon.arrest.ArrestService;
import org.cordon.arrest.ArrestWorkflow;
import org.cordon.arrest.Arrests;
import org.cordon.caller.CurrentCaller;
import org.cordon.ledger.Corrections;
import org.cordon.ledger.Fact;
import org.cordon.ledger.FactType;
import org.cordon.operation.OperationService;
import org.cordon.pursuit.TargetService;
import org.cordon.report.CorrectionReader;
import org.cordon.report.HangingFacts;
import org.cordon.report.ReportChange;
import org.cordon.report.ReportChanges;
import org.cordon.report.ReportChanges.Change;
import org.cordon.report.ReportReader;
import org.cordon.report.ReportableTargets;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the country that said whether a person arrested is the one sought correct its answer, with a reason, while nobody has acted on it
 * for good: as long as he is held, or after he was denied. The arrest, the target and the ledger then are as if the right answer had been
 * given at once, and what was said on the strength of the wrong one, a request for extradition, falls with it.
 */
@Service
@Transactional
public class IdentityChangeService {

    private static final Set<FactType> ANSWERS = Set.of(FactType.IDENTITY_CONFIRMED, FactType.IDENTITY_DENIED);

    private static final List<String> FIELDS = List.of("identityConfirmed", "method", "text", "reason", "version");

    private final Arrests arrests;
    private final ArrestService service;
    private final ReportChanges changes;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final ArrestWorkflow workflow;
    private final Corrections corrections;
    private final HangingFacts facts;
    private final OperationService operations;
    private final CurrentCaller caller;
    private final Clock clock;

    IdentityChangeService(Arrests arrests, ArrestService service, ReportChanges changes, ReportableTargets targets, TargetService pursuit,
            ArrestWorkflow workflow, Corrections corrections, HangingFacts facts, OperationService operations, CurrentCaller caller,
            Clock clock) {
        this.arrests = arrests;
        this.service = service;
        this.changes = changes;
        this.targets = targets;
        this.pursuit = pursuit;
        this.workflow = workflow;
        this.corrections = corrections;
        this.facts = facts;
        this.operations = operations;
        this.caller = caller;
        this.clock = clock;
    }

    /** What the caller's country has said of identities in an operation, the last arrest first. */
    @Transactional(readOnly = true)
    public List<GivenIdentity> given(String operation) {
        operations.visible(operation);
        var answered = arrests.identifiedBy(operation, caller.get().requireCountry());
        var done = changes.of(answered.stream().map(arrest -> answer(arrest.reference())).toList()).stream().collect(Collectors.groupingBy(
                ReportChange::report, Collectors.mapping(change -> new Change(false, change.reason(), change.before(), change.changedBy(),
                        change.changedAt()), Collectors.toList())));
        return answered.stream().map(arrest -> {
            var said = IdentityAnswer.of(arrest);
            var own = done.getOrDefault(answer(arrest.reference()), List.of());
            return new GivenIdentity(arrest.reference(), arrest.target(), arrest.country(), arrest.state(), said.confirmed(), said.method(),
                    said.text(),
                    own.size(), arrest.identityCanBeCorrected(), own);
        }).toList();
    }

    /**
     * Lets only the country pass that gave the answer; asked before its words are even read.
     *
     * @throws Refusal as not found or forbidden otherwise
     */
    @Transactional(readOnly = true)
    public void requireChangeable(String reference) {
        if (caller.get().country().filter(arrests.identifiedByCountry(reference).orElse("")::equals).isEmpty()) {
            service.visible(reference);
            throw Refusal.forbidden("Only the country that said whether it is the person sought corrects its answer about {reference}.",
                    reference);
        }
    }

    /**
     * Corrects the answer.
     *
     * @param posted {@code identityConfirmed}, {@code method} and {@code text} as they should have been, the {@code reason}, and as
     * {@code version} how many corrections the officer has seen
     * @throws Refusal with every reason and its field; conflict if the arrest has gone on, the answer was corrected since the officer
     * looked at it, or the target is held on another arrest or sought no longer
     */
    public void correct(String reference, JsonNode posted) {
        requireChangeable(reference);
        targets.lock(arrests.find(reference).orElseThrow().target());
        var arrest = arrests.find(reference).orElseThrow();
        var country = caller.get().requireCountry();
        changes.requireSeen(answer(reference), country, posted);
        if (!arrest.identityCanBeCorrected()) {
            throw Refusal.conflict("The answer about {reference} can no longer be corrected: the arrest is {state}.", reference,
                    arrest.state());
        }
        var reader = new ReportReader(posted, clock.instant());
        var reason = CorrectionReader.reason(reader);
        var right = IdentityAnswer.read(reader, posted);
        reader.refuseUnknown(FIELDS);
        reader.refuseIfWrong();
        var given = IdentityAnswer.of(arrest);
        if (right.equals(given)) {
            throw Refusal.invalid("Nothing is corrected: the answer says all this already.");
        }
        changes.corrected(answer(reference), country, reason, given.json());
        var corrected = arrest.identityCorrected(right.method(), right.text());
        arrests.save(corrected);
        record(arrest, right.confirmed() ? FactType.IDENTITY_CONFIRMED : FactType.IDENTITY_DENIED);
        if (right.confirmed() && !given.confirmed()) {
            pursuit.arrestReported(arrest.target());
            pursuit.identityConfirmed(arrest.target());
            workflow.identityConfirmedAfterAll(service.asHandled(corrected));
        } else if (!right.confirmed() && given.confirmed()) {
            facts.reports(reference, Set.of(FactType.EXTRADITION_REQUESTED)).forEach(corrections::withdraw);
            if (targets.lock(arrest.target()).state().isPursued()) {
                pursuit.arrestWithdrawn(arrest.target());
            }
            workflow.identityDeniedAfterAll(reference);
        }
    }

    /** The right answer comes in the place of the wrong one, at the time of that. */
    private void record(Arrest arrest, FactType right) {
        var old = facts.reports(arrest.reference(), ANSWERS).stream().findFirst()
                .orElseThrow(() -> new IllegalStateException("The ledger holds no answer about " + arrest.reference()));
        var fact = old.fact();
        corrections.correct(old,
                new Fact(fact.operation(), right, fact.target(), fact.country(), fact.subject(), fact.happenedAt(), fact.detail()));
    }

    /** By what its corrections are kept. */
    private static String answer(String arrest) {
        return arrest + "/identity";
    }
}
