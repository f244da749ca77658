package org.cordon.hub.smugglinggroup.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.hub.smugglinggroup.GroupFeature.GroupEvent;
import org.cordon.hub.smugglinggroup.GroupState;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.hub.smugglinggroup.VisibleGroups;
import org.cordon.hub.smugglinggroup.process.GroupWorkflow;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the decision of the reviewers on the publication of a group. */
@Service
@Transactional
public class GroupReview {

    private final Groups groups;
    private final VisibleGroups visible;
    private final GroupWorkflow workflow;
    private final GroupEvents events;
    private final CurrentCaller caller;
    private final Clock clock;

    GroupReview(Groups groups, VisibleGroups visible, GroupWorkflow workflow, GroupEvents events,
            CurrentCaller caller, Clock clock) {
        this.groups = groups;
        this.visible = visible;
        this.workflow = workflow;
        this.events = events;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Refusal not found, if the caller does not see the group; forbidden, if the caller does not review it */
    @Transactional(readOnly = true)
    public void requireReviewer(String reference) {
        visible.require(reference);
        var who = caller.get();
        if (!who.isCompliance() && !who.isCoordinator()) {
            throw Refusal.forbidden("Compliance decides whether {reference} is published.", reference);
        }
    }

    /**
     * Publishes a group or refuses it.
     *
     * @throws Refusal with every reason and its field; conflict, if the publication has been decided before
     */
    public void decide(String reference, JsonNode posted) {
        decideByTask(reference, posted);
        workflow.decided(reference);
    }

    /** Publishes or refuses a group when a reviewer completes the task. Same refusals as {@link #decide}. */
    public void decideByTask(String reference, JsonNode posted) {
        requireReviewer(reference);
        var decided = PostedFields.decision(posted, "published");
        if (groups.lock(reference).filter(group -> group.state() == GroupState.REVIEW).isEmpty()) {
            throw Refusal.conflict("Whether {reference} is published has been decided.", reference);
        }
        var steward = visible.require(reference).steward();
        groups.decide(reference, decided.yes() ? GroupState.VISIBLE : GroupState.REFUSED, decided.reason(), clock.instant());
        if (decided.yes()) {
            events.record(GroupEvent.GROUP_PUBLISHED, steward, reference);
        }
    }
}
