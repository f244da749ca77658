package org.cordon.platform.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.identity.IdentityFeature.IdentityMessage;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.audit.AuditTrail.Request;
import org.cordon.platform.notification.Notifications;
import org.cordon.platform.signin.RoleChanges;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Records changes of accounts, and tells the coordination who was given a role or lost a role. An administrator can join every group, and
 * must not do so unseen.
 *
 * <p>Accounts that Cordon makes at its start, and groups that give no right, are not reported.
 */
@Component
class RoleAudit implements RoleChanges {

    /** The operation of a message about accounts, in place of the code of an operation. */
    static final String ACCOUNTS = "ACCOUNTS";

    private static final int DONE = 200;

    private final ObjectProvider<AuditTrail> trail;
    private final ObjectProvider<Notifications> notifications;
    private volatile boolean started;

    /** Trail and notifications are looked up at the first change: the engine is built before the features that it works for. */
    RoleAudit(ObjectProvider<AuditTrail> trail, ObjectProvider<Notifications> notifications) {
        this.trail = trail;
        this.notifications = notifications;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        started = true;
    }

    @Override
    public void accountChanged(String account) {
        add(AuditAction.ACCOUNT_CHANGED, "account", List.of(account));
    }

    @Override
    public void given(String account, String group) {
        add(AuditAction.ROLE_GIVEN, "role", List.of(account, group));
        tell(IdentityMessage.ROLE_GIVEN, account, group);
    }

    @Override
    public void taken(String account, String group) {
        add(AuditAction.ROLE_TAKEN, "role", List.of(account, group));
        tell(IdentityMessage.ROLE_TAKEN, account, group);
    }

    private void add(AuditAction action, String what, List<String> references) {
        trail.getObject().add(new Request(action, AuditNotes.address().orElse(null), what, null, null, references, DONE));
    }

    private void tell(MessageKind kind, String account, String group) {
        if (started && Roles.isKnown(group)) {
            notifications.getObject().send(kind, Roles.COORDINATOR, ACCOUNTS, ACCOUNTS,
                    Map.of("account", account.toLowerCase(Locale.ROOT), "group", group));
        }
    }
}
