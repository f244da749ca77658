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

/** Reports whether bureaus answer: their tests within a year, the marks on their entries, and the last checks. */
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
     * The figures of a bureau that has entered posts.
     *
     * @param silent      the number of posts that did not answer their last test
     * @param unconfirmed the number of entries without a valid confirmation
     * @param tests       the number of ended tests of all its posts within a year
     * @param minutes     the median of the minutes until an answer; null if there was no answer
     * @param lastOutcome the outcome of the last test, ANSWERED or SILENT; null if there was no test
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Bureau(String country, int posts, int silent, int unconfirmed, int tests, int answered, Double minutes,
            Instant lastTest, String lastOutcome) {
    }

    /** The marks on an entry; each time is null if the mark of that name is not set. */
    public record Mark(String post, Instant testedAt, Instant silentSince, Instant unconfirmedSince) {
    }

    /** A check of a post; {@code outcome} is null while it waits. */
    public record Asked(String reference, String post, String kind, Instant askedAt, Instant deadline, String outcome,
            Instant answeredAt) {
    }

    /**
     * Returns the figures of every bureau with posts, in the order of their codes.
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

    /** Returns the marks on the entries of a bureau, by the references of the posts. */
    public Map<String, Mark> marks(String country) {
        return rows.marks(country).stream().collect(Collectors.toMap(Mark::post, Function.identity()));
    }

    /** Returns the checks of a bureau's posts that the caller may see, the last first. */
    public List<Asked> asked(String country) {
        return rows.asked(country, LAST);
    }
}
