package org.cordon.hub.smugglinggroup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.springframework.stereotype.Component;

/** Writes the messages about groups. They hold references and deadlines. */
@Component
public class GroupMessages {

    private final Notifications notifications;

    GroupMessages(Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * Asks the reviewers for a decision.
     *
     * @param reviewers the group of compliance, or of the coordination
     * @param deadline the end of the time to decide
     */
    public void toReviewers(MessageKind kind, String reviewers, String group, Instant deadline) {
        notifications.send(kind, reviewers, group, group, Map.of("deadline", deadline.atZone(ZoneOffset.UTC).toString()));
    }

    /** Asks the country that keeps the group. */
    public void askSteward(MessageKind kind, SmugglingGroup group, Instant deadline) {
        ask(kind, group.steward(), group.reference(), deadline);
    }

    /** Tells the country that keeps the group. */
    public void toSteward(MessageKind kind, SmugglingGroup group) {
        tell(kind, group.steward(), group.reference());
    }

    /**
     * Asks a country that sees the group.
     *
     * @param country the code of that country
     */
    public void ask(MessageKind kind, String country, String group, Instant deadline) {
        notifications.send(kind, Roles.bureau(country), group, group, Map.of("deadline", deadline.atZone(ZoneOffset.UTC).toString()));
    }

    /**
     * Tells a country that sees the group.
     *
     * @param country the code of that country
     */
    public void tell(MessageKind kind, String country, String group) {
        notifications.send(kind, Roles.bureau(country), group, group);
    }
}
