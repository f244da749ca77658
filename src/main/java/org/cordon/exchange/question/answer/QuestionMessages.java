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

/** What is written about questions: references, codes and deadlines. Whoever is asked is never told who asks. */
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

    /** Tells whoever is asked until when something is to be done. */
    void toAsked(MessageKind kind, Asking asking, Instant deadline) {
        send(kind, asking.party(), asking, Map.of("deadline", time(asking.party(), deadline)));
    }

    /** Tells the one who asks about one of those whom he asked. */
    void toAsker(MessageKind kind, String asker, Asking asking, Map<String, String> parameters) {
        var all = new HashMap<>(parameters);
        all.put("country", asking.country());
        send(kind, Roles.bureau(asker), asking, all);
    }

    /** Tells the coordination that one of those does not answer who are asked beside it. */
    void toCoordination(MessageKind kind, Asking asking) {
        send(kind, Roles.COORDINATOR, asking, Map.of("country", asking.country()));
    }

    /** A time on the clocks of a party. */
    String time(String party, Instant time) {
        ZoneId zone = Roles.isPartner(party) ? partners.zone(party)
                : directory.find(Handlings.code(party)).map(Country::zone).orElse(ZoneOffset.UTC);
        return time.atZone(zone).toString();
    }

    private void send(MessageKind kind, String group, Asking asking, Map<String, String> parameters) {
        notifications.send(kind, group, asking.question(), asking.question(), parameters);
    }
}
