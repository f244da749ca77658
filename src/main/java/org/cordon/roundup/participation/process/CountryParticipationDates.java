package org.cordon.roundup.participation.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.model.MovableDates;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.operation.process.AwaitedDates;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.participation.dates.CountryDates;
import org.cordon.roundup.participation.process.CountryParticipationProcess.Variables;
import org.springframework.stereotype.Component;

/** The dates that {@code country-participation} waits for. The operation is held, so that no date moves while a timer reads the dates. */
@Component
final class CountryParticipationDates implements MovableDates {

    /** The time from the closing deadline of an operation to the moment at which its participations end by themselves. */
    static final Duration CLOSING = Duration.ofDays(30);

    private final Operations operations;
    private final Participations participations;
    private final CountryDates dates;

    CountryParticipationDates(Operations operations, Participations participations, CountryDates dates) {
        this.operations = operations;
        this.participations = participations;
        this.dates = dates;
    }

    @Override
    public List<String> businessKeys(String operation) {
        return participations.in(operation).stream().map(Participation::reference).toList();
    }

    @Override
    public Map<String, Instant> of(String businessKey, Instant begun) {
        var operation = operations.hold(participations.find(businessKey).orElseThrow().operation());
        var participation = participations.find(businessKey).orElseThrow();
        var country = participation.country();
        // Before the country is asked to confirm, the confirmation deadline ends the screening, and is the same for all countries.
        boolean confirms = participation.stage().compareTo(Stage.CONFIRM) >= 0;
        return new AwaitedDates(operation)
                .with(Variables.ANSWER_DEADLINE, participation.answerDeadline())
                .with(Variables.SILENCE_DEADLINE, participation.silentAt(operation))
                .with(Variables.NOMINATION_DEADLINE, dates.nominationDeadline(operation, country))
                .with(Variables.SCREENING_DEADLINE, dates.screeningDeadline(operation, country))
                .with(Variables.CORRECTION_DEADLINE, operation.timeToAnswer(begun))
                .with(Variables.REVIEW_DEADLINE, operation.timeToAnswer(begun))
                .with(Variables.CONFIRMATION_DEADLINE,
                        confirms ? dates.timeToConfirm(operation, country, begun) : operation.confirmationDeadline())
                .with(Variables.OPERATION_END, operation.operationEnd())
                .with(Variables.CLOSING_DEADLINE, operation.closingDeadline().plus(CLOSING))
                .byName();
    }
}
