package org.cordon.roundup.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cordon.kernel.shared.References;
import org.cordon.roundup.operation.Operations;
import org.cordon.roundup.participation.Participation.Stage;
import org.cordon.roundup.participation.ParticipationService;
import org.cordon.roundup.pursuit.TargetService;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws the conclusions from a country's answers: what follows from each, and that a target about whom nobody is asked any longer is
 * pursued as confirmed as it is.
 */
@Service
@Transactional
public class ConfirmationSettlement {

    /** What has come back to a country after a suspension it has so long at least to answer. */
    static final Duration BACK = Duration.ofDays(3);

    private final Confirmations confirmations;
    private final ConfirmationDeadlines deadlines;
    private final AnswerConsequences consequences;
    private final Targets targets;
    private final TargetService targetService;
    private final ParticipationService participations;
    private final Operations operations;
    private final Clock clock;

    ConfirmationSettlement(Confirmations confirmations, ConfirmationDeadlines deadlines, AnswerConsequences consequences, Targets targets,
            TargetService targetService, ParticipationService participations, Operations operations, Clock clock) {
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.consequences = consequences;
        this.targets = targets;
        this.targetService = targetService;
        this.participations = participations;
        this.operations = operations;
        this.clock = clock;
    }

    /**
     * Settles what follows from a country's answers: tells the others of questions and refusals, withdraws whom nobody wants any longer,
     * and lets the pursuit of targets go on about whom nobody is asked any longer.
     *
     * @return whether the country is still asked about a target
     */
    public boolean settle(String operation, String country) {
        for (var asked : confirmations.toSettle(operation, country)) {
            targets.lock(asked.target());
            // Under the lock it is the answer that stands, whatever was changed in the meantime.
            var confirmation = confirmations.of(asked.target(), country, asked.role());
            if (confirmation.answer() != null && confirmation.toldAt() == null) {
                consequences.given(confirmation);
            }
            settleIfAnswered(confirmation.target());
        }
        var open = confirmations.of(operation, country).stream().anyMatch(Confirmation::isOpen);
        if (!open) {
            participations.movedTo(References.participation(operation, country), Stage.UNDERWAY);
        }
        return open;
    }

    /** The country has left, and what it had to answer has ended: nobody waits for it any longer. */
    public void countryLeft(String operation, String country) {
        for (var confirmation : confirmations.of(operation, country)) {
            targets.lock(confirmation.target());
            settleIfAnswered(confirmation.target());
        }
    }

    private void settleIfAnswered(String target) {
        if (!confirmations.isAnyOpen(target)) {
            targetService.confirmationSettled(target);
        }
    }

    /** Until when a country answers what is open still: some days more, if the deadline has passed over what had come back to it. */
    public Instant answeredUntil(String operation, String country, Instant deadline) {
        var now = clock.instant();
        if (deadline == null || deadline.isAfter(now)) {
            return deadline;
        }
        var next = deadlines.ofAsked(operations.find(operation).orElseThrow(), country, now);
        var least = now.plus(BACK);
        return next == null || next.isBefore(least) ? least : next;
    }
}
