package org.cordon.hub.smugglinggroup.register;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import org.cordon.hub.smugglinggroup.GroupFeature.GroupEvent;
import org.cordon.hub.smugglinggroup.KeptGroups;
import org.cordon.hub.smugglinggroup.SmugglingGroup;
import org.cordon.hub.smugglinggroup.VisibleGroups;
import org.cordon.hub.smugglinggroup.process.GroupWorkflow;
import org.cordon.hub.smugglinggroup.transfer.GroupMerges;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets the steward of a published group confirm that the group is still known, or close it. */
@Service
@Transactional
public class GroupKeeping {

    private final KeptGroups kept;
    private final GroupMerges merges;
    private final VisibleGroups visible;
    private final GroupWorkflow workflow;
    private final GroupEvents events;
    private final ActLimits acts;
    private final Clock clock;

    GroupKeeping(KeptGroups kept, GroupMerges merges, VisibleGroups visible, GroupWorkflow workflow,
            GroupEvents events, ActLimits acts, Clock clock) {
        this.kept = kept;
        this.merges = merges;
        this.visible = visible;
        this.workflow = workflow;
        this.events = events;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * @throws Refusal not found, if the caller does not see the group; forbidden, unless the caller's country is the steward of the group
     */
    @Transactional(readOnly = true)
    public SmugglingGroup requireSteward(String reference) {
        var group = visible.require(reference);
        if (!group.own()) {
            throw Refusal.forbidden("Only the country that keeps {reference} does that.", reference);
        }
        return group;
    }

    /**
     * Confirms that the group is still known. A group that was marked as not confirmed loses that mark.
     *
     * @throws Refusal conflict, if the group is not published or has been closed
     */
    public void confirm(String reference) {
        var group = keptBySteward(reference);
        acts.take(ActFeature.CHANGE);
        stillKnown(group);
        spoken(group);
    }

    /**
     * Closes the group. Its facts can still be read, but no fact can be added.
     *
     * @throws Refusal if no reason is given; conflict, if the group is not published or has been closed
     */
    public void close(String reference, JsonNode posted) {
        var group = keptBySteward(reference);
        acts.take(ActFeature.CHANGE);
        close(group, PostedFields.reason(posted));
        spoken(group);
    }

    /** Confirms or closes the group by the answer to the task. Same refusals as {@link #confirm} and {@link #close}. */
    public void answerByTask(String reference, JsonNode posted) {
        var group = keptBySteward(reference);
        var answer = PostedFields.decision(posted, "known");
        if (answer.yes()) {
            stillKnown(group);
        } else {
            close(group, answer.reason());
        }
    }

    /**
     * Counts a new fact of the steward as a confirmation, but only if every country sees the fact. A confirmation changes the state of the
     * group and puts off the next question. Otherwise these changes would reveal the fact to countries that do not see it.
     */
    void factAdded(SmugglingGroup group, String fact) {
        if (group.own() && isKept(group.reference()) && kept.isToldToAll(fact)) {
            var woken = kept.dormant(group.reference());
            kept.confirm(group.reference(), clock.instant());
            woken.forEach(one -> events.record(GroupEvent.GROUP_CONFIRMED, group.steward(), one));
            spoken(group);
        }
    }

    private SmugglingGroup keptBySteward(String reference) {
        var group = requireSteward(reference);
        if (!isKept(group.reference())) {
            throw Refusal.conflict("{reference} is not published, or is closed.", group.reference());
        }
        return group;
    }

    /** Tells the processes of the group and of all groups merged into it that the steward has confirmed or closed the group. */
    private void spoken(SmugglingGroup group) {
        merges.tree(group.reference()).forEach(workflow::kept);
    }

    private boolean isKept(String reference) {
        return kept.lock(reference).filter(group -> group.state().isKept()).isPresent();
    }

    private void stillKnown(SmugglingGroup group) {
        kept.confirm(group.reference(), clock.instant());
        record(GroupEvent.GROUP_CONFIRMED, group);
    }

    private void close(SmugglingGroup group, String reason) {
        kept.close(group.reference(), reason);
        record(GroupEvent.GROUP_CLOSED, group);
    }

    /** Records the event for each merged group too, because a reader may see only one of them. */
    private void record(FactType type, SmugglingGroup group) {
        merges.tree(group.reference()).forEach(one -> events.record(type, group.steward(), one));
    }
}
