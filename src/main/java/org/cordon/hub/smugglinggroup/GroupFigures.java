package org.cordon.hub.smugglinggroup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures on the register for the management, which sees no groups. They count the groups in each state by the age of their last fact.
 * Facts that are kept from the General Secretariat do not count.
 */
@Service
@Transactional(readOnly = true)
public class GroupFigures {

    /** The largest number of groups that the figures name. */
    private static final int NAMED = 100;

    private final GroupAges ages;
    private final CurrentCaller caller;
    private final Clock clock;

    GroupFigures(GroupAges ages, CurrentCaller caller, Clock clock) {
        this.ages = ages;
        this.caller = caller;
        this.clock = clock;
    }

    /** How long ago the last fact was supplied. */
    public enum Age {
        QUARTER(Duration.ofDays(90)), YEAR(Duration.ofDays(365)), OLDER(null);

        private final Duration most;

        Age(Duration most) {
            this.most = most;
        }

        private static Age of(Duration since) {
            return since.compareTo(QUARTER.most) <= 0 ? QUARTER : since.compareTo(YEAR.most) <= 0 ? YEAR : OLDER;
        }
    }

    /** @param lastFactAt when the last fact of the group was supplied; facts that are kept from the General Secretariat do not count */
    public record Line(String reference, GroupState state, Instant lastFactAt) {
    }

    /**
     * @param states how many groups are in each state, by the age of their last fact
     * @param items  groups that were not refused, at most 100, by reference; those without a new fact for the longest time come first
     * @param next   always null: there is no further page
     */
    public record Figures(Map<GroupState, Map<Age, Long>> states, List<Line> items, String next) {
    }

    /** @throws Refusal not found, if the caller does not belong to the management */
    public Figures figures() {
        if (!caller.get().isManager()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
        var now = clock.instant();
        var lines = ages.all();
        var states = new EnumMap<GroupState, Map<Age, Long>>(GroupState.class);
        lines.forEach(line -> states.computeIfAbsent(line.state(), state -> new EnumMap<>(Age.class))
                .merge(Age.of(Duration.between(line.lastFactAt(), now)), 1L, Long::sum));
        return new Figures(states,
                lines.stream().filter(line -> line.state() != GroupState.REFUSED).limit(NAMED).toList(), null);
    }
}
