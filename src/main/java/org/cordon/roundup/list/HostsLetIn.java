package org.cordon.roundup.list;

import java.time.Clock;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.confirmation.ConfirmationDeadlines;
import org.cordon.roundup.confirmation.Confirmations;
import org.cordon.roundup.confirmation.LateQuestions;
import org.cordon.roundup.confirmation.process.ListWorkflow;
import org.cordon.roundup.list.ListFeature.ListMessage;
import org.cordon.roundup.operation.Operation;
import org.springframework.stereotype.Component;

/** Asks a host country to confirm a target that was withheld from it until now. */
@Component
final class HostsLetIn {

    private final Confirmations confirmations;
    private final ConfirmationDeadlines deadlines;
    private final LateQuestions late;
    private final ListWorkflow list;
    private final Notifications notifications;
    private final Clock clock;

    HostsLetIn(Confirmations confirmations, ConfirmationDeadlines deadlines, LateQuestions late, ListWorkflow list,
            Notifications notifications, Clock clock) {
        this.confirmations = confirmations;
        this.deadlines = deadlines;
        this.late = late;
        this.list = list;
        this.notifications = notifications;
        this.clock = clock;
    }

    void ask(Operation operation, String target, String host) {
        var reference = operation.reference();
        var deadline = deadlines.ofAsked(operation, host, clock.instant());
        var participation = References.participation(reference, host);
        var wasAsked = confirmations.of(reference, host).stream().anyMatch(asked -> asked.target().equals(target) && asked.isOpen());
        late.ask(operation, host, deadline);
        if (wasAsked) {
            notifications.send(ListMessage.LIST_DISTRIBUTED, Roles.bureau(host), reference, participation,
                    deadline == null ? Map.of() : Map.of("deadline", deadline.toString()));
        }
        list.listFrozen(participation);
    }
}
