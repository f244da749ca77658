package org.cordon.analysis.file;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.springframework.stereotype.Component;

/** The messages about analysis files. The messages hold only references and deadlines. */
@Component
public class FileMessages {

    private final Notifications notifications;

    FileMessages(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Asks compliance to decide whether the file is opened, or reminds compliance of this decision. */
    public void toCompliance(MessageKind kind, String file, Instant deadline) {
        notifications.send(kind, Roles.COMPLIANCE, file, file, deadline(deadline));
    }

    /** Asks the coordination whether the file goes on. */
    public void askCoordination(MessageKind kind, String file, Instant deadline) {
        notifications.send(kind, Roles.COORDINATOR, file, file, deadline(deadline));
    }

    /** Tells the coordination what became of the file. */
    public void toCoordination(MessageKind kind, String file) {
        notifications.send(kind, Roles.COORDINATOR, file, file);
    }

    /** Sends the country that supplied a contribution a message about it. */
    public void toSupplier(MessageKind kind, Contribution contribution) {
        notifications.send(kind, Roles.bureau(contribution.supplier()), contribution.reference(), contribution.reference());
    }

    private static Map<String, String> deadline(Instant time) {
        return Map.of("deadline", time.atZone(ZoneOffset.UTC).toString());
    }
}
