package org.cordon.exchange.question.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.cordon.exchange.question.Asking;
import org.cordon.kernel.caller.Partners;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;

/**
 * Sends the messages about questions. They hold references, codes and deadlines only. A message to a party never names the asking country.
 */
@Component
class QuestionMessages {

    private final Notifications notifications;
    private final CountryDirectory directory;
    private final Partners partners;

    QuestionMessages(Notifications notifications, CountryDirectory directory, Partners partners) {
        this.notifications = notifications;
        this.directory = directory;
        this.partners = partners;
    }

    /** Tells a party what to do and until when. */
    void toAsked(MessageKind kind, Asking asking, Instant deadline) {
        send(kind, asking.party(), asking, Map.of("deadline", time(asking.party(), deadline)));
    }

    /** Tells the asking country about a party that it asked. */
    void toAsker(MessageKind kind, String asker, Asking asking, Map<String, String> parameters) {
        var all = new HashMap<>(parameters);
        all.put("country", asking.country());
        send(kind, Roles.bureau(asker), asking, all);
    }

    /** Tells the coordination, which is asked as well, that another party does not answer. */
    void toCoordination(MessageKind kind, Asking asking) {
        send(kind, Roles.COORDINATOR, asking, Map.of("country", asking.country()));
    }

    /** Formats a time in the time zone of a party. */
    String time(String party, Instant time) {
        ZoneId zone = Roles.isPartner(party) ? partners.zone(party)
                : directory.find(Handlings.code(party)).map(Country::zone).orElse(ZoneOffset.UTC);
        return time.atZone(zone).toString();
    }

    private void send(MessageKind kind, String group, Asking asking, Map<String, String> parameters) {
        notifications.send(kind, group, asking.question(), asking.question(), parameters);
    }
}
