package org.cordon.roundup.pursuit;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.pursuit.PursuitFeature.PursuitMessage;
import org.springframework.stereotype.Component;

/** Tells the coordinator and the bureaus that know of a target that its pursuit has ended without an arrest, or has begun anew. */
@Component
final class OutcomeMessages {

    private final VisibleTargets queries;
    private final Notifications notifications;

    OutcomeMessages(VisibleTargets queries, Notifications notifications) {
        this.queries = queries;
        this.notifications = notifications;
    }

    /**
     * Tells that a pursuit has ended.
     *
     * @param by the country that acted, which gets no message; or null
     */
    void ended(String target, String operation, String by, String outcome) {
        notifications.send(PursuitMessage.TARGET_WITHDRAWN, groupsBeside(target, by), operation, target,
                Map.of("target", target, "outcome", outcome));
    }

    /**
     * Tells that a person is sought again.
     *
     * @param by the country that acted, which gets no message
     */
    void soughtAgain(String target, String operation, String by) {
        notifications.send(PursuitMessage.TARGET_SOUGHT_AGAIN, groupsBeside(target, by), operation, target, Map.of("target", target));
    }

    /** Returns the groups of the coordinator and of the bureaus that know of the target, except the bureau that acts. */
    private Set<String> groupsBeside(String target, String by) {
        var groups = new LinkedHashSet<String>();
        groups.add(Roles.COORDINATOR);
        queries.concerned(target).forEach(country -> groups.add(Roles.bureau(country)));
        if (by != null) {
            groups.remove(Roles.bureau(by));
        }
        return groups;
    }
}
