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
 * Settles a country's answers. It carries out the consequences of each answer, and starts the pursuit of a target once every country asked
 * about it has answered.
 */
@Service
@Transactional
public class ConfirmationSettlement {

    /** The least time that a country has to answer about a target that came back from a suspension. */
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
     * Settles a country's answers. It informs the coordination and the other wanting countries of questions and refusals, and withdraws
     * targets that no country wants any longer. It starts the pursuit of targets with no open confirmation.
     *
     * @return whether the country still has an open confirmation
     */
    public boolean settle(String operation, String country) {
        for (var asked : confirmations.toSettle(operation, country)) {
            targets.lock(asked.target());
            // Read again under the lock: the country may have changed its answer since the first query.
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

    /**
     * Settles the targets of a country that has left the operation. The open confirmations of the country have ended, so the targets no
     * longer wait for the country.
     */
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

    /**
     * Returns the time until which a country can answer its open confirmations. If the given deadline has passed, the country has time
     * until the next date of the operation, but at least {@link #BACK}.
     */
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
