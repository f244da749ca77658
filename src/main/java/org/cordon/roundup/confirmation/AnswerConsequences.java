package org.cordon.roundup.confirmation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.LinkedHashSet;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.confirmation.Confirmation.Answer;
import org.cordon.roundup.confirmation.Confirmation.Role;
import org.cordon.roundup.confirmation.ConfirmationFeature.ConfirmationMessage;
import org.cordon.roundup.confirmation.process.ListWorkflow;
import org.cordon.roundup.pursuit.Targets;
import org.cordon.roundup.pursuit.Withdrawals;
import org.springframework.stereotype.Component;

/**
 * Carries out the consequences of a country's answer. It informs the coordination and the other wanting countries. It withdraws a target
 * that no country wants any longer, or resumes the pursuit of a withdrawn target.
 */
@Component
final class AnswerConsequences {

    private final Confirmations confirmations;
    private final Targets targets;
    private final Withdrawals withdrawals;
    private final ListWorkflow workflow;
    private final Notifications notifications;
    private final Clock clock;

    AnswerConsequences(Confirmations confirmations, Targets targets, Withdrawals withdrawals, ListWorkflow workflow,
            Notifications notifications, Clock clock) {
        this.confirmations = confirmations;
        this.targets = targets;
        this.withdrawals = withdrawals;
        this.workflow = workflow;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Informs the coordination and the other wanting countries of a question or a refusal. A country that declines as a wanting country no
     * longer counts as a country that wants the target.
     */
    void given(Confirmation answered) {
        tellOfGiven(answered);
        confirmations.save(answered.told(clock.instant()));
        if (answered.role() == Role.WANTING && answered.answer() == Answer.DECLINE) {
            withdrawals.withdraw(answered.target(), answered.country(), answered.remark(), answered.answeredAt().atZone(ZoneOffset.UTC));
        }
    }

    private void tellOfGiven(Confirmation answered) {
        var kind = switch (answered.answer()) {
            case ASK -> ConfirmationMessage.CONFIRMATION_ASKED;
            case DECLINE -> ConfirmationMessage.CONFIRMATION_DECLINED;
            case CONFIRM, NOT_ANSWERED -> null;
        };
        if (kind == null) {
            return;
        }
        targets.wanting(answered.target()).stream().filter(wanting -> !wanting.equals(answered.country()))
                .forEach(wanting -> tell(kind, Roles.bureau(wanting), answered));
        tell(kind, Roles.COORDINATOR, answered);
    }

    /**
     * Saves a changed answer. If nobody was informed of the old answer yet, the job after the country's task settles the new answer.
     * Otherwise this method carries out the consequences of the change.
     */
    void changed(Confirmation before, Confirmation after, ZonedDateTime at) {
        var isTold = before.toldAt() != null;
        confirmations.save(isTold ? after.told(clock.instant()) : after);
        if (isTold) {
            tellOfChange(before, after);
            follow(before, after, at);
        }
        if (after.answer() == Answer.ASK) {
            workflow.listFrozen(References.participation(after.operation(), after.country()));
        }
    }

    /**
     * Informs the coordinator of every change. The other wanting countries are informed only if the old or the new answer is a question or
     * a refusal.
     */
    private void tellOfChange(Confirmation before, Confirmation after) {
        var groups = new LinkedHashSet<String>();
        if (before.answer() != Answer.CONFIRM || after.answer() != Answer.CONFIRM) {
            targets.wanting(before.target()).stream().filter(wanting -> !wanting.equals(before.country())).map(Roles::bureau)
                    .forEach(groups::add);
        }
        groups.add(Roles.COORDINATOR);
        groups.forEach(group -> tell(ConfirmationMessage.CONFIRMATION_CHANGED, group, before));
    }

    private void tell(MessageKind kind, String group, Confirmation answered) {
        notifications.send(kind, group, answered.operation(), answered.target(),
                Map.of("country", answered.country(), "target", answered.target()));
    }

    private void follow(Confirmation before, Confirmation after, ZonedDateTime at) {
        if (before.role() != Role.WANTING) {
            return;
        }
        var declined = before.answer() == Answer.DECLINE;
        var declines = after.answer() == Answer.DECLINE;
        if (declines && !declined) {
            withdrawals.withdraw(before.target(), before.country(), after.remark(), at);
        } else if (declined && !declines) {
            withdrawals.soughtAgain(before.target(), before.country(), at);
        }
    }
}
