package org.cordon.roundup.lead.care;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.duty.DutyPosts;
import org.cordon.platform.duty.PostNow;
import org.cordon.platform.notification.Notifications;
import org.cordon.roundup.lead.Lead;
import org.cordon.roundup.lead.LeadFeature.LeadMessage;
import org.cordon.roundup.lead.LeadHandlings;
import org.cordon.roundup.lead.LeadState;
import org.cordon.roundup.lead.Leads;
import org.cordon.roundup.lead.process.CareWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Follows whether each bureau acknowledges a lead within the limit of its urgency. An officer acknowledges the lead for the bureau by
 * following the link in its mail, or by taking or completing its task. With each limit that passes, a silent bureau is reached at its next
 * duty post. After the last post, the head of the bureau is reached, who is the contact of the bureau in the directory.
 */
@Service
@Transactional
public class LeadCare {

    private final Leads leads;
    private final LeadHandlings handlings;
    private final LeadRouting routing;
    private final LeadLimits limits;
    private final DutyPosts duty;
    private final Notifications notifications;
    private final CareWorkflow workflow;
    private final Clock clock;

    LeadCare(Leads leads, LeadHandlings handlings, LeadRouting routing, LeadLimits limits, DutyPosts duty, Notifications notifications,
            CareWorkflow workflow, Clock clock) {
        this.leads = leads;
        this.handlings = handlings;
        this.routing = routing;
        this.limits = limits;
        this.duty = duty;
        this.notifications = notifications;
        this.workflow = workflow;
        this.clock = clock;
    }

    /** Starts the wait for the acknowledgement of a lead that has just been announced. */
    public void begin(String reference) {
        var lead = leads.require(reference);
        workflow.toBeAcknowledged(lead, clock.instant().plus(limits.toAcknowledge(lead.urgency())));
    }

    /**
     * The result of a look at a lead after a limit has passed.
     *
     * @param acknowledged whether no acknowledgement is owed any more
     * @param atEnd        whether no bureau had a further post or head to reach
     * @param deadline     the time at which the next limit passes
     */
    public record Looked(boolean acknowledged, boolean atEnd, Instant deadline) {
    }

    /**
     * Reaches the next post, or the head, of each bureau that has not acknowledged the lead when a limit passes.
     *
     * @param times how many limits have passed before
     */
    public Looked look(String reference, int times) {
        var lead = leads.require(reference);
        var silent = silent(lead);
        var reached = silent.stream().filter(country -> reach(lead, country, times)).count();
        return new Looked(silent.isEmpty(), reached == 0, clock.instant().plus(limits.toAcknowledge(lead.urgency())));
    }

    /** Tells the coordination which bureaus have not acknowledged a lead at any post, so that the coordination calls these bureaus. */
    public void recordUnacknowledged(String reference) {
        var lead = leads.require(reference);
        silent(lead).forEach(country -> notifications.send(LeadMessage.LEAD_UNACKNOWLEDGED, Roles.COORDINATOR, lead.operation(), reference,
                Map.of("country", country)));
    }

    /**
     * Returns the countries that owe an acknowledgement. Nobody has to acknowledge a lead that was taken back. The wanting countries owe no
     * acknowledgement once the lead was assessed or has lapsed.
     */
    private List<String> silent(Lead lead) {
        var acknowledged = notifications.acknowledged(lead.reference());
        var wanting = lead.state() == LeadState.OPEN ? handlings.usableBy(lead) : List.<String>of();
        var others = lead.isWithdrawn() ? List.<String>of() : routing.acknowledging(lead);
        return Stream.concat(wanting.stream(), others.stream())
                .filter(country -> !country.equals(lead.reportingCountry()) && !acknowledged.contains(Roles.bureau(country))).toList();
    }

    /**
     * Reaches the next post that is on duty now, or the head of the bureau after the last post. Returns whether anybody was left to reach.
     */
    private boolean reach(Lead lead, String country, int times) {
        var posts = duty.of(country).stream().flatMap(bureau -> bureau.posts().stream()).filter(PostNow::isOnDuty)
                .map(post -> post.post().reference()).filter(Objects::nonNull).toList();
        if (times <= posts.size()) {
            notifications.send(LeadMessage.LEAD_TO_ACKNOWLEDGE, Roles.bureau(country), lead.operation(), lead.reference(),
                    times < posts.size() ? Map.of("post", posts.get(times)) : Map.of());
        }
        return times <= posts.size();
    }
}
