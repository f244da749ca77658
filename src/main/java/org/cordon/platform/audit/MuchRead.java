package org.cordon.platform.audit;

import java.util.Locale;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.act.FileReadings;
import org.cordon.platform.audit.AuditFeature.AuditMessage;
import org.cordon.platform.notification.Notifications;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Notices an account that reads the files of many persons in a short time, and tells the coordination, once in each window. The line in the
 * log names neither the account nor a person: a monitoring system shows the log to more people than Cordon would.
 */
@Component
class MuchRead {

    private static final Logger LOG = LoggerFactory.getLogger(MuchRead.class);

    private final FileReadings readings;
    private final ObjectProvider<Notifications> notifications;
    private final CurrentCaller caller;

    /** Notifications are looked up when needed: the engine is built before the features that it works for. */
    MuchRead(FileReadings readings, ObjectProvider<Notifications> notifications, CurrentCaller caller) {
        this.readings = readings;
        this.notifications = notifications;
        this.caller = caller;
    }

    void add(int files) {
        if (readings.add(files)) {
            LOG.warn("An account reads the files of many persons");
            notifications.getObject().send(AuditMessage.FILES_READ, Roles.COORDINATOR, RoleAudit.ACCOUNTS, RoleAudit.ACCOUNTS,
                    Map.of("account", caller.get().user().toLowerCase(Locale.ROOT)));
        }
    }
}
