package org.cordon.platform.duty.check;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether bureaus answer: how each was reached within a year, how its entries are marked, and what was asked of it. */
@Service
@Transactional(readOnly = true)
public class Reachability {

    private static final Duration SINCE = Duration.ofDays(365);
    private static final int LAST = 20;

    private final ReachabilityRows rows;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    Reachability(ReachabilityRows rows, CurrentCaller currentCaller, Clock clock) {
        this.rows = rows;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * One bureau that has written down posts.
     *
     * @param silent      how many of its posts did not answer their last test
     * @param unconfirmed how many of its entries nobody stands for
     * @param tests       within a year, of all its posts, each that has ended
     * @param minutes     until one was answered, in the middle; null if none was
     * @param lastOutcome ANSWERED or SILENT; null, like {@code lastTest}, if none has been asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bureau(String country, int posts, int silent, int unconfirmed, int tests, int answered, Double minutes,
            Instant lastTest, String lastOutcome) {
    }

    /** How an entry is marked; each null where it is not. */
    public record Mark(String post, Instant testedAt, Instant silentSince, Instant unconfirmedSince) {
    }

    /** Something that was asked of a post; {@code outcome} is null while it waits. */
    public record Asked(String reference, String post, String kind, Instant askedAt, Instant deadline, String outcome,
            Instant answeredAt) {
    }

    /**
     * Every bureau with posts, in the order of their codes.
     *
     * @throws Refusal unless the caller coordinates, manages or administers
     */
    public List<Bureau> all() {
        var caller = currentCaller.get();
        if (!caller.isCoordinator() && !caller.isManager() && !caller.isAdministrator()) {
            throw Refusal.forbidden("Only the coordination, the management and administrators see how bureaus are reached.");
        }
        return rows.since(clock.instant().minus(SINCE));
    }

    /** How the entries of a bureau are marked, by the reference of their posts. */
    public Map<String, Mark> marks(String country) {
        return rows.marks(country).stream().collect(Collectors.toMap(Mark::post, Function.identity()));
    }

    /** What was asked of a bureau's posts, the last first, as far as the caller may know it. */
    public List<Asked> asked(String country) {
        return rows.asked(country, LAST);
    }
}
