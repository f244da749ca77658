package org.cordon.release;

import java.util.Map;
import org.cordon.caller.Roles;
import org.cordon.notification.MessageKind;
import org.cordon.notification.Notifications;
import org.cordon.pursuit.TargetService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was released for a time, under the identity of jobs, and tells the party. */
@Service
@Transactional
public class ReleaseEndService {

    private final ReleaseRequests requests;
    private final ReleasedItems released;
    private final ReleaseSubjects subjects;
    private final TargetService targets;
    private final Notifications notifications;

    ReleaseEndService(ReleaseRequests requests, ReleasedItems released, ReleaseSubjects subjects, TargetService targets,
            Notifications notifications) {
        this.requests = requests;
        this.released = released;
        this.subjects = subjects;
        this.targets = targets;
        this.notifications = notifications;
    }

    /**
     * The time is over for which a country has released something by a request. What it has taken back, or released anew, meanwhile stays
     * as it is, and nobody is told then.
     */
    public void end(String reference, String country) {
        var request = requests.find(reference).orElseThrow();
        var supplier = Roles.bureau(country);
        var target = subjects.target(request);
        targets.lock(target);
        var takenBack = requests.forATime(reference, supplier).stream().filter(item -> released.takeBack(request, supplier, item, target))
                .count();
        if (takenBack > 0) {
            var partner = request.party().startsWith(Roles.partner(""));
            // About the request, and not about the item: whoever does not see it any longer is told nothing about that.
            notifications.send(MessageKind.RELEASE_ENDED, request.party(), partner ? reference : request.operation(), reference,
                    Map.of(subjects.isLead(request) ? "lead" : "target", request.subject()));
        }
    }
}
