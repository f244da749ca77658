package org.cordon.participation;

import java.time.Clock;
import java.time.Instant;
import org.cordon.notification.MessageKind;
import org.cordon.operation.Operations;
import org.cordon.participation.Participation.Stage;
import org.cordon.participation.Participation.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds countries of what they owe. */
@Service
@Transactional
public class ReminderService {

    private final Participations participations;
    private final Operations operations;
    private final ParticipationActs acts;
    private final Clock clock;

    ReminderService(Participations participations, Operations operations, ParticipationActs acts, Clock clock) {
        this.participations = participations;
        this.operations = operations;
        this.acts = acts;
        this.clock = clock;
    }

    /** Reminds a country that has not answered, until its deadline; afterwards the coordinator decides about it. */
    public void remindInvitation(String reference) {
        var participation = participations.lock(reference);
        if (participation.status() == Status.INVITED && !clock.instant().isAfter(participation.answerDeadline())) {
            remind(participation, participation.answerDeadline());
        }
    }

    void remind(Participation participation, Instant deadline) {
        participations.save(participation.reminded());
        acts.tell(MessageKind.INVITATION_REMINDER, participation, deadline);
    }

    /** Reminds a country that has not finished nominating. */
    public void remindNomination(String reference) {
        var participation = participations.lock(reference);
        if (participation.takesPart() && participation.stage() == Stage.NOMINATE) {
            acts.tell(MessageKind.NOMINATION_REMINDER, participation,
                    operations.find(participation.operation()).orElseThrow().nominationDeadline());
        }
    }
}
