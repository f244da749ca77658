package org.cordon.roundup.departure;

import java.util.Map;
import java.util.TreeMap;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.References;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.departure.DepartureFeature.DepartureMessage;
import org.cordon.roundup.operation.Participants;
import org.cordon.roundup.pursuit.Targets;
import org.springframework.stereotype.Component;

/** Informs the coordination and the other countries that a country has left. */
@Component
final class DepartureNews {

    private final Targets targets;
    private final Participants participants;
    private final Notifications notifications;

    DepartureNews(Targets targets, Participants participants, Notifications notifications) {
        this.targets = targets;
        this.participants = participants;
        this.notifications = notifications;
    }

    /** Sends each country one message, however many targets it shares with the country that left. */
    void tellPartners(String operation, String country) {
        var takingPart = participants.takingPart(operation);
        var shared = new TreeMap<String, Integer>();
        for (var target : targets.concerning(operation, country)) {
            targets.wanting(target).stream().filter(takingPart::contains).forEach(partner -> shared.merge(partner, 1, Integer::sum));
            if (targets.isListed(target)) {
                targets.hostsTold(target).stream().filter(takingPart::contains).filter(host -> !targets.wanting(target).contains(host))
                        .forEach(partner -> shared.merge(partner, 1, Integer::sum));
            }
        }
        shared.forEach((partner, number) -> notifications.send(DepartureMessage.PARTNER_LEFT, Roles.bureau(partner), operation, operation,
                Map.of("country", country, "targets", String.valueOf(number))));
    }

    /**
     * Informs the coordination.
     *
     * @param waiting the number of targets that now wait for the coordination's decision
     */
    void tellCoordination(String operation, String country, int waiting) {
        notifications.send(DepartureMessage.COUNTRY_LEFT, Roles.COORDINATOR, operation, References.participation(operation, country),
                Map.of("country", country, "targets", String.valueOf(waiting)));
    }
}
