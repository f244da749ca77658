package org.cordon.exchange.release;

import java.time.Instant;
import org.cordon.exchange.release.ReleaseFeature.ReleaseMessage;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.pursuit.TargetService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back, in jobs, items that were released for a limited time, and tells the party about the end of a requested release. */
@Service
@Transactional
public class ReleaseEndService {

    private final ReleaseRequests requests;
    private final ReleasedItems released;
    private final ReleaseSubjects subjects;
    private final Handlings handlings;
    private final TargetService targets;
    private final Notifications notifications;

    ReleaseEndService(ReleaseRequests requests, ReleasedItems released, ReleaseSubjects subjects, Handlings handlings,
            TargetService targets, Notifications notifications) {
        this.requests = requests;
        this.released = released;
        this.subjects = subjects;
        this.handlings = handlings;
        this.targets = targets;
        this.notifications = notifications;
    }

    /**
     * Takes back the items that a country released for a time by a request. Items that the country has taken back or released anew
     * meanwhile stay as they are. If there is no item left to take back, the party gets no message.
     */
    public void end(String reference, String country) {
        var request = requests.find(reference).orElseThrow();
        var supplier = Roles.bureau(country);
        subjects.target(request.subject()).ifPresent(targets::lock);
        var takenBack = requests.forATime(reference, supplier).stream().filter(item -> released.takeBack(request, supplier, item)).count();
        if (takenBack > 0) {
            // The message names the request and not the item, so that a party which does not see the item any longer learns nothing about
            // it.
            notifications.send(ReleaseMessage.RELEASE_ENDED, request.party(),
                    Roles.isPartner(request.party()) || request.operation() == null ? reference : request.operation(), reference,
                    subjects.named(request));
        }
    }

    /**
     * Takes back an item that its supplier, without a request, released to a party until this time. Does nothing if the supplier has
     * changed or removed this end since.
     */
    public void end(String item, String party, Instant until) {
        subjects.target(item).ifPresent(targets::lock);
        handlings.find(item).filter(kept -> until.equals(kept.handling().restriction().ends().get(party)))
                .ifPresent(kept -> released.takeBack(kept, party));
    }
}
