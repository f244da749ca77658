package org.cordon.roundup.confirmation;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.confirmation.Confirmation.Answer;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.operation.Operation;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.operation.Phase;
import org.cordon.roundup.pursuit.Suspensions;
import org.cordon.roundup.pursuit.Target;
import org.cordon.roundup.pursuit.TargetState;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Component;

/** Decides which given answers a country may still change, until when, and into what. */
@Component
class ChangeableAnswers {

    private static final Set<TargetState> UNDER_ARREST =
            EnumSet.of(TargetState.IDENTITY_PENDING, TargetState.ARRESTED, TargetState.EXTRADITION);

    private final ConfirmationDeadlines deadlines;
    private final Suspensions suspensions;
    private final Targets targets;
    private final Participants participants;
    private final Clock clock;

    ChangeableAnswers(ConfirmationDeadlines deadlines, Suspensions suspensions, Targets targets, Participants participants, Clock clock) {
        this.deadlines = deadlines;
        this.suspensions = suspensions;
        this.targets = targets;
        this.participants = participants;
        this.clock = clock;
    }

    /**
     * Returns the times until which answers of an operation can be changed. Answers that can no longer be changed, and answers of an
     * operation entered as history, are left out.
     */
    Map<Confirmation, Instant> until(Operation operation, List<Confirmation> given) {
        var now = clock.instant();
        return deadlines.ofAnswered(operation, given).entrySet().stream().filter(until -> !now.isAfter(until.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws Refusal conflict, if it is too late for any change, or if the country no longer takes part */
    void requireInTime(Operation operation, Confirmation given) {
        if (operation.phase().compareTo(Phase.FOLLOW_UP) > 0) {
            throw Refusal.conflict("{operation} is {phase}; its answers can no longer be changed.", operation.reference(),
                    operation.phase());
        }
        if (!participants.takingPart(operation.reference()).contains(given.country())) {
            throw Refusal.conflict("Your country no longer takes part in {operation}, so it changes no answers.", operation.reference());
        }
        var until = deadlines.ofAnswered(operation, given.country(), given.answeredAt());
        if (until != null && clock.instant().isAfter(until)) {
            throw Refusal.conflict("The answer about {target} could be changed until {time}.", given.target(), until);
        }
    }

    /** @throws Refusal conflict, if the pursuit of the target does not allow this change */
    void requirePossible(Target target, Confirmation given, Answer answer) {
        target.requireNotSuspended();
        var resumes = given.role() == Role.WANTING && given.answer() == Answer.DECLINE;
        if (!target.state().isPursued()
                && !(resumes && target.state() == TargetState.WITHDRAWN && !suspensions.isRemoved(target.reference()))) {
            throw Refusal.conflict("The pursuit of {target} has ended: it is {state}.", target.reference(), target.state());
        }
        if (given.role() == Role.WANTING && answer == Answer.DECLINE && UNDER_ARREST.contains(target.state())
                && targets.wanting(target.reference()).equals(List.of(given.country()))) {
            throw Refusal
                    .conflict("Target {target} is {state}, and no other country wants the person: say in the task about the arrest what "
                    + "becomes of it.", target.reference(), target.state());
        }
    }
}
