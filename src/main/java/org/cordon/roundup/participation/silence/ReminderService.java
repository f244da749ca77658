package org.cordon.roundup.participation.silence;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Said;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.Participation.Status;
import org.cordon.roundup.participation.ParticipationActs;
import org.cordon.roundup.participation.ParticipationFeature.ParticipationMessage;
import org.cordon.roundup.participation.Participations;
import org.cordon.roundup.participation.dates.CountryDates;
import org.cordon.roundup.participation.process.ReminderWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds countries of what they owe, in the rhythm of the operation and at the coordinator's order. */
@Service
@Transactional
public class ReminderService {

    /** The time after a reminder in which a country gets no further reminder, however often the coordinator orders one. */
    private static final Duration BETWEEN_REMINDERS = Duration.ofHours(6);

    private final Participations participations;
    private final Operations operations;
    private final CountryDates dates;
    private final ParticipationActs acts;
    private final List<StageReminder> reminders;
    private final ReminderWorkflow workflow;
    private final CurrentCaller caller;
    private final Clock clock;

    ReminderService(Participations participations, Operations operations, CountryDates dates, ParticipationActs acts,
            List<StageReminder> reminders, ReminderWorkflow workflow, CurrentCaller caller, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.dates = dates;
        this.acts = acts;
        this.reminders = reminders;
        this.workflow = workflow;
        this.caller = caller;
        this.clock = clock;
    }

    /** The reason why a country was not reminded. */
    public enum Why { NOT_INVITED, OWES_NOTHING, REMINDED_RECENTLY }

    /**
     * A country that was not reminded.
     *
     * @param last  when the country was last reminded, if {@code why} is REMINDED_RECENTLY
     * @param until when the country can be reminded again, if {@code why} is REMINDED_RECENTLY
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotReminded(String country, Why why, Instant last, Instant until, Said reason) {
    }

    /** The countries that are reminded and those that are not; the messages leave a moment later. */
    public record Reminded(List<String> reminded, List<NotReminded> notReminded) {
    }

    /**
     * Reminds countries that owe an answer, nominations, corrections or confirmations, each at most every six hours.
     *
     * @param countries the countries to remind; null for all countries that owe something
     */
    public Reminded remind(String operation, List<String> countries) {
        caller.get().requireCoordinator();
        operations.lock(operation);
        var now = clock.instant();
        var reminded = new ArrayList<String>();
        var notReminded = new ArrayList<NotReminded>();
        for (var country : countries == null ? owing(operation) : countries.stream().filter(Objects::nonNull).distinct().toList()) {
            var participation = participations.of(operation, country).map(found -> participations.lock(found.reference()));
            var obstacle = participation.isEmpty() ? Optional.of(new NotReminded(country, Why.NOT_INVITED, null, null,
                    said("{country} was not invited.", country)))
                    : obstacle(participation.get());
            obstacle.ifPresentOrElse(notReminded::add, () -> {
                participations.save(participation.orElseThrow().remindedFrom(now));
                reminded.add(country);
            });
        }
        workflow.remindersOrdered(operation, reminded);
        return new Reminded(reminded, notReminded);
    }

    private List<String> owing(String operation) {
        return participations.in(operation).stream().filter(Participation::owes).map(Participation::country).toList();
    }

    private Optional<NotReminded> obstacle(Participation participation) {
        var country = participation.country();
        if (!participation.owes()) {
            return Optional.of(new NotReminded(country, Why.OWES_NOTHING, null, null, said("{country} owes nothing now.", country)));
        }
        var last = participation.remindedAt();
        return last == null || !clock.instant().isBefore(last.plus(BETWEEN_REMINDERS)) ? Optional.empty()
                : Optional.of(new NotReminded(country, Why.REMINDED_RECENTLY, last, last.plus(BETWEEN_REMINDERS),
                        said("{country} was reminded at {time}, less than {hours} hours ago.", country, last,
                                BETWEEN_REMINDERS.toHours())));
    }

    /** Writes to the countries that the coordinator has reminded, if they still owe something. A job calls this. */
    public void send(String operation, List<String> countries) {
        var running = operations.lock(operation);
        countries.stream().flatMap(country -> participations.of(operation, country).stream())
                .map(found -> participations.lock(found.reference()))
                .filter(Participation::owes).forEach(participation -> remindOfWork(running, participation));
    }

    private void remindOfWork(Operation operation, Participation participation) {
        switch (participation.stage()) {
            case ANSWER -> {
                var deadline = participation.answerDeadline();
                remind(participation, clock.instant().isAfter(deadline) ? participation.silentAt(operation) : deadline);
            }
            case NOMINATE -> remindNomination(participation.reference());
            default -> reminders.stream().filter(reminder -> reminder.stage() == participation.stage())
                    .forEach(reminder -> reminder.remind(operation.reference(), participation.country()));
        }
    }

    /** Reminds a country that has not answered, until its deadline. After that the coordinator decides about the country. */
    public void remindInvitation(String reference) {
        var participation = participations.lock(reference);
        if (participation.status() == Status.INVITED && !clock.instant().isAfter(participation.answerDeadline())) {
            remind(participation, participation.answerDeadline());
        }
    }

    void remind(Participation participation, Instant deadline) {
        participations.save(participation.reminded(clock.instant()));
        acts.tell(ParticipationMessage.INVITATION_REMINDER, participation, deadline);
    }

    /** Reminds a country that has not finished nominating. */
    public void remindNomination(String reference) {
        var participation = participations.lock(reference);
        if (participation.takesPart() && participation.stage() == Stage.NOMINATE) {
            participations.save(participation.reminded(clock.instant()));
            acts.tell(ParticipationMessage.NOMINATION_REMINDER, participation,
                    dates.nominationDeadline(operations.find(participation.operation()).orElseThrow(), participation.country()));
        }
    }
}
