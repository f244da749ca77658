package org.cordon.hub.closedsession;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.caller.Partners;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;

/** Writes the messages about sessions. They hold references and times, but neither the subject nor the other invited parties. */
@Component
public class SessionMessages {

    private final Notifications notifications;
    private final CountryDirectory directory;
    private final Partners partners;

    SessionMessages(Notifications notifications, CountryDirectory directory, Partners partners) {
        this.notifications = notifications;
        this.directory = directory;
        this.partners = partners;
    }

    /** Sends an invited or seated party a message with a time on that party's own clocks. */
    public void send(MessageKind kind, String session, String party, Instant time) {
        ZoneId zone = Roles.isPartner(party) ? partners.zone(party)
                : directory.find(Handlings.code(party)).map(Country::zone).orElse(ZoneOffset.UTC);
        notifications.send(kind, party, session, session, Map.of("deadline", time.atZone(zone).toString()));
    }
}
