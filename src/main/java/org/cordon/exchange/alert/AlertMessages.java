package org.cordon.exchange.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.Country;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.duty.BureauDuty;
import org.cordon.platform.duty.DutyPost;
import org.cordon.platform.duty.DutyPosts;
import org.cordon.platform.duty.PostNow;
import org.cordon.platform.notification.Notifications;
import org.springframework.stereotype.Component;

/** Sends the messages about alerts. They hold references, numbers and deadlines only. */
@Component
public class AlertMessages {

    private final Notifications notifications;
    private final CountryDirectory directory;
    private final DutyPosts duty;

    AlertMessages(Notifications notifications, CountryDirectory directory, DutyPosts duty) {
        this.notifications = notifications;
        this.directory = directory;
        this.duty = duty;
    }

    /** Tells a reader what to do and until when. The message goes to the duty post that is on duty now, or else to the bureau's contact. */
    public void toReader(MessageKind kind, AlertReader reader, Instant deadline) {
        send(kind, reader, deadline, duty.of(reader.country()).flatMap(BureauDuty::now));
    }

    /** Sends a reminder to the second post on duty now, or else to the head of the bureau, which is its contact. */
    public void toSilent(MessageKind kind, AlertReader reader, Instant deadline) {
        send(kind, reader, deadline, duty.of(reader.country()).stream().flatMap(bureau -> bureau.posts().stream())
                .filter(PostNow::isOnDuty).skip(1).findFirst());
    }

    private void send(MessageKind kind, AlertReader reader, Instant deadline, Optional<PostNow> post) {
        ZoneId zone = directory.find(reader.country()).map(Country::zone).orElse(ZoneOffset.UTC);
        var parameters = new HashMap<>(Map.of("deadline", deadline.atZone(zone).toString()));
        // A bureau without written posts has its contact as its only post. That post has no reference.
        post.map(PostNow::post).map(DutyPost::reference).ifPresent(reference -> parameters.put("post", reference));
        notifications.send(kind, reader.party(), reader.alert(), reader.alert(), parameters);
    }

    /** Tells the issuing country how many readers have not opened the alert, or not confirmed that copies are gone. */
    public void toIssuer(MessageKind kind, Alert alert, long readers) {
        notifications.send(kind, Roles.bureau(alert.country()), alert.reference(), alert.reference(),
                Map.of("countries", Long.toString(readers)));
    }
}
