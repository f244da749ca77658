package org.cordon.hub.smugglinggroup.register;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.cordon.hub.smugglinggroup.GroupFeature.GroupEvent;
import org.cordon.hub.smugglinggroup.GroupFeature.GroupMessage;
import org.cordon.hub.smugglinggroup.GroupMessages;
import org.cordon.hub.smugglinggroup.Groups;
import org.cordon.hub.smugglinggroup.KeptGroups;
import org.cordon.hub.smugglinggroup.SmugglingGroup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps that jobs take for a published group: each year the steward is asked whether the group is still known. */
@Service
@Transactional
public class GroupKeepingCourse {

    private static final Duration TIME_TO_CONFIRM = Duration.ofDays(30);
    /** The reminder comes 7 days before the deadline. */
    private static final Duration WARNING = Duration.ofDays(7);

    private final KeptGroups kept;
    private final Groups groups;
    private final GroupMessages messages;
    private final GroupEvents events;
    private final Clock clock;

    GroupKeepingCourse(KeptGroups kept, Groups groups, GroupMessages messages, GroupEvents events, Clock clock) {
        this.kept = kept;
        this.groups = groups;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** The question to a steward: the code of the country, the time of the reminder, and the deadline. */
    public record Asked(String steward, Instant reminder, Instant deadline) {
    }

    /**
     * Returns when the steward is asked next: a year after the publication, the last confirmation or the last question, whichever was
     * latest. Empty if the group is not published.
     */
    public Optional<Instant> plan(String reference) {
        return kept.lock(reference).filter(one -> one.state().isKept()).map(one -> yearAfter(one.since()));
    }

    /**
     * Asks the steward whether the group is still known. Empty if the question is not due yet. Empty also for a merged group, because its
     * steward is asked about the surviving group.
     */
    public Optional<Asked> ask(String reference) {
        var now = clock.instant();
        if (plan(reference).filter(due -> !due.isAfter(now)).isEmpty()) {
            return Optional.empty();
        }
        kept.ask(reference, now);
        if (kept.lock(reference).filter(KeptGroups.Kept::merged).isPresent()) {
            return Optional.empty();
        }
        var group = group(reference);
        var deadline = now.truncatedTo(ChronoUnit.SECONDS).plus(TIME_TO_CONFIRM);
        messages.askSteward(GroupMessage.GROUP_TO_CONFIRM, group, deadline);
        return Optional.of(new Asked(group.steward(), deadline.minus(WARNING), deadline));
    }

    public void remind(String reference) {
        messages.toSteward(GroupMessage.GROUP_TO_CONFIRM_REMINDER, group(reference));
    }

    /**
     * Marks the group as not confirmed and tells its steward, unless the group is marked already or the steward has answered meanwhile.
     */
    public void recordSilence(String reference) {
        kept.lock(reference);
        var fallen = kept.fallDormant(reference);
        if (!fallen.isEmpty()) {
            var group = group(reference);
            fallen.forEach(one -> events.record(GroupEvent.GROUP_DORMANT, group.steward(), one));
            messages.toSteward(GroupMessage.GROUP_DORMANT, group);
        }
    }

    private static Instant yearAfter(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC).plusYears(1).toInstant();
    }

    private SmugglingGroup group(String reference) {
        return groups.find(reference).orElseThrow(() -> new IllegalArgumentException("There is no group " + reference));
    }
}
