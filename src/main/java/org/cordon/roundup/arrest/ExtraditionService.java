package org.cordon.roundup.arrest;

import static org.cordon.kernel.shared.Said.said;

import java.time.ZonedDateTime;
import java.util.Map;
import java.util.function.Consumer;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.record.ledger.Ledger;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.arrest.ArrestFeature.ArrestMessage;
import org.cordon.roundup.operation.ActTimes;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.report.ChosenCode;
import org.cordon.roundup.report.FreeText;
import org.cordon.roundup.report.ReportableTargets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records how far an extradition has come and how it ended, and changes the state of the target in the same transaction. The service also
 * warns when a person may soon be set free because no request has come.
 */
@Service
@Transactional
public class ExtraditionService {

    private final Arrests arrests;
    private final VisibleArrests visible;
    private final ReportableTargets targets;
    private final TargetService pursuit;
    private final Ledger ledger;
    private final ArrestMessages messages;
    private final ActTimes times;

    ExtraditionService(Arrests arrests, VisibleArrests visible, ReportableTargets targets, TargetService pursuit, Ledger ledger,
            ArrestMessages messages, ActTimes times) {
        this.arrests = arrests;
        this.visible = visible;
        this.targets = targets;
        this.pursuit = pursuit;
        this.ledger = ledger;
        this.messages = messages;
        this.times = times;
    }

    /** Warns that the person may soon be set free, unless extradition has been requested meanwhile. */
    public void warn(String reference) {
        remind(reference, ArrestMessage.EXTRADITION_WARNING);
    }

    /**
     * Tells the wanting countries and the coordination that the person must be set free, unless extradition has been requested meanwhile.
     */
    public void escalate(String reference) {
        remind(reference, ArrestMessage.EXTRADITION_LIMIT);
    }

    private void remind(String reference, MessageKind kind) {
        var arrest = arrests.require(reference);
        if (arrest.state() == ArrestState.CONFIRMED) {
            messages.tellWantingAndCoordination(kind, arrest, Map.of());
        }
    }

    /**
     * Records the report of a wanting country on the extradition: how far the extradition is, or how it ended.
     *
     * @param outcome one of {@link ExtraditionOutcome}
     * @param text    in the country's own words, or null
     * @throws Refusal if the caller is not of a wanting country, or the state of the arrest does not allow this outcome
     */
    public ExtraditionOutcome follow(String reference, String outcome, String text) {
        var arrest = visible.lock(visible.requireWanted(reference, said("Only a country that wants the person follows the extradition.")));
        var reached = ChosenCode.checked("outcome", ExtraditionOutcome.class, outcome);
        comeTo(arrest, reached, times.of(arrest.operation(), arrest.happenedAt().toInstant()), FreeText.checked("text", text));
        return reached;
    }

    /**
     * Records an outcome of the extradition.
     *
     * @param arrest the arrest; its target is locked, so that nobody else can change the arrest until the transaction ends
     */
    void comeTo(Arrest arrest, ExtraditionOutcome outcome, ZonedDateTime happenedAt, String text) {
        if (!arrest.canComeTo(outcome)) {
            throw Refusal.conflict("The arrest {reference} is {state}, which does not allow {outcome}.", arrest.reference(), arrest.state(),
                    outcome);
        }
        targets.whilePursued(arrest.target(), move(outcome));
        arrests.save(arrest.cameTo(outcome, text));
        ledger.record(arrest.fact(outcome.fact(), arrest.country(), happenedAt));
        if (outcome == ExtraditionOutcome.REFUSED) {
            // The person was held for this request alone, so the refusal ends custody.
            ledger.record(arrest.fact(ArrestFact.RELEASED, arrest.country(), happenedAt));
        }
        if (outcome.endsExtradition()) {
            messages.tellAll(ArrestMessage.ARREST_ENDED, arrest, Map.of("outcome", outcome.name()));
            messages.tellByReport(ArrestMessage.REPORT_ENDED, arrest, Map.of("outcome", outcome.name()));
        }
    }

    private Consumer<String> move(ExtraditionOutcome outcome) {
        return switch (outcome) {
            case REQUESTED -> pursuit::extraditionRequested;
            case SURRENDERED -> pursuit::surrendered;
            case RETURNED_OTHERWISE -> pursuit::returnedOtherwise;
            case RELEASED, ESCAPED, REFUSED -> pursuit::released;
        };
    }
}
