package org.cordon.hub.smugglinggroup.register;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cordon.hub.smugglinggroup.GroupFeature.GroupMessage;
import org.cordon.hub.smugglinggroup.GroupMessages;
import org.cordon.hub.smugglinggroup.GroupState;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.model.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps that jobs take for the review of a group. If the reviewers stay silent, nothing is published, and the next reviewers are asked.
 */
@Service
@Transactional
public class GroupReviewCourse {

    /** The working days that each group of reviewers has. */
    private static final int DAYS = 5;

    private final Groups groups;
    private final GroupMessages messages;
    private final Clock clock;

    GroupReviewCourse(Groups groups, GroupMessages messages, Clock clock) {
        this.groups = groups;
        this.messages = messages;
        this.clock = clock;
    }

    /** The group of the reviewers that are asked, and their deadline. */
    public record Asked(String reviewers, Instant deadline) {
    }

    /**
     * Asks whether a group is published. Compliance is asked first. If compliance does not decide in time, the coordination is asked, and
     * sees the group from then on.
     *
     * @return empty if the publication has been decided
     */
    public Optional<Asked> ask(String reference) {
        var group = groups.lock(reference).orElseThrow(() -> new IllegalArgumentException("There is no group " + reference));
        if (group.state() != GroupState.REVIEW) {
            return Optional.empty();
        }
        var now = clock.instant();
        var deadline = WorkingDays.after(now, DAYS);
        var again = groups.askForReview(reference, now, deadline);
        var asked = new Asked(again ? Roles.COORDINATOR : Roles.COMPLIANCE, deadline);
        messages.toReviewers(again ? GroupMessage.GROUP_PASSED_ON : GroupMessage.GROUP_REGISTERED, asked.reviewers(), reference, deadline);
        return Optional.of(asked);
    }

    /** Tells the steward what was decided. Returns whether the group is published. */
    public boolean tell(String reference) {
        var group = groups.find(reference).orElseThrow(() -> new IllegalArgumentException("There is no group " + reference));
        var published = group.state() != GroupState.REFUSED;
        messages.toSteward(published ? GroupMessage.GROUP_PUBLISHED : GroupMessage.GROUP_REFUSED, group);
        return published;
    }
}
