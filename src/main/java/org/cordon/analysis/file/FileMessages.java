package org.cordon.analysis.file;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.springframework.stereotype.Component;

/** What is written about analysis files: references and deadlines. */
@Component
public class FileMessages {

    private final Notifications notifications;

    FileMessages(Notifications notifications) {
        this.notifications = notifications;
    }

    /** Asks compliance whether it is opened, or reminds it. */
    public void toCompliance(MessageKind kind, String file, Instant deadline) {
        notifications.send(kind, Roles.COMPLIANCE, file, file, deadline(deadline));
    }

    /** Asks the coordination whether it goes on. */
    public void askCoordination(MessageKind kind, String file, Instant deadline) {
        notifications.send(kind, Roles.COORDINATOR, file, file, deadline(deadline));
    }

    /** Tells the coordination what became of it. */
    public void toCoordination(MessageKind kind, String file) {
        notifications.send(kind, Roles.COORDINATOR, file, file);
    }

    /** Tells the country that supplied a contribution. */
    public void toSupplier(MessageKind kind, Contribution contribution) {
        notifications.send(kind, Roles.bureau(contribution.supplier()), contribution.reference(), contribution.reference());
    }

    private static Map<String, String> deadline(Instant time) {
        return Map.of("deadline", time.atZone(ZoneOffset.UTC).toString());
    }
}
