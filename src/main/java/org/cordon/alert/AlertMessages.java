package org.cordon.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.caller.Roles;
import org.cordon.country.Country;
import org.cordon.country.CountryDirectory;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.springframework.stereotype.Component;

/** What is written about alerts: references, numbers and deadlines. */
@Component
public class AlertMessages {

    private final Notifications notifications;
    private final CountryDirectory directory;

    AlertMessages(Notifications notifications, CountryDirectory directory) {
        this.notifications = notifications;
        this.directory = directory;
    }

    /** Tells a reader until when something is to be done. */
    public void toReader(MessageKind kind, AlertReader reader, Instant deadline) {
        ZoneId zone = directory.find(reader.country()).map(Country::zone).orElse(ZoneOffset.UTC);
        notifications.send(kind, reader.party(), reader.alert(), reader.alert(), Map.of("deadline", deadline.atZone(zone).toString()));
    }

    /** Tells the country that issued it of how many readers nothing has come. */
    public void toIssuer(MessageKind kind, Alert alert, long readers) {
        notifications.send(kind, Roles.bureau(alert.country()), alert.reference(), alert.reference(),
                Map.of("countries", Long.toString(readers)));
    }
}
