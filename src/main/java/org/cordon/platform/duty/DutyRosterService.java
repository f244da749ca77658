package org.cordon.platform.duty;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.duty.DutyPost.Confirmed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets bureaus write and confirm the entries of their posts. */
@Service
@Transactional
public class DutyRosterService {

    private final DutyRosters rosters;
    private final PostsWritten checks;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    DutyRosterService(DutyRosters rosters, PostsWritten checks, CurrentCaller currentCaller, Clock clock) {
        this.rosters = rosters;
        this.checks = checks;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Whether the caller manages the posts of a bureau: officers manage the posts of their own bureau, administrators manage the posts of
     * all bureaus.
     */
    public boolean isKept(String country) {
        var caller = currentCaller.get();
        return caller.isAdministrator() || caller.country().filter(country::equals).isPresent();
    }

    /** @throws Refusal unless the caller manages the posts of this bureau; this is checked before the body is read */
    @Transactional(readOnly = true)
    public void requireKeeper(String country) {
        if (!isKept(country)) {
            throw Refusal.forbidden("Only the bureau itself or an administrator may change its duty posts.");
        }
        if (rosters.find(country).isEmpty()) {
            throw Refusal.notFound("No member country has the code {code}.", country);
        }
    }

    /**
     * Replaces all posts of a bureau, or changes nothing. A post that is sent with its reference stays the same post.
     *
     * @param posted {@code posts}, each with its fields, in their order
     * @param seen   the version that the caller has seen, or null if the caller names no version
     * @throws Refusal with each reason and its field, if the posts have errors; or if somebody has changed the posts since that version
     */
    public DutyRoster write(String country, JsonNode posted, Integer seen) {
        requireKeeper(country);
        var before = rosters.lock(country);
        if (seen != null && seen != before.version()) {
            throw Refusal.outdated("{change}, after you looked at it; look at it again.",
                    before.changedBy() == null ? said("The duty posts were changed")
                            : said("The duty posts were changed by {user} on {time}", before.changedBy(), new Moment(before.changedAt())));
        }
        var writer = new Confirmed(clock.instant(), currentCaller.get().user());
        var posts = new PostReader(before.posts(), writer).read(posted);
        if (!posts.equals(before.posts())) {
            rosters.replace(country, posts, writer);
            tell(country, before.posts(), posts);
        }
        return rosters.find(country).orElseThrow();
    }

    private void tell(String country, List<DutyPost> before, List<DutyPost> now) {
        var known = before.stream().map(DutyPost::reference).toList();
        var kept = now.stream().map(DutyPost::reference).toList();
        checks.added(country, kept.stream().filter(post -> !known.contains(post)).toList());
        checks.confirmed(now.stream().filter(post -> known.contains(post.reference()) && !before.contains(post)).map(DutyPost::reference)
                .toList());
        checks.removed(known.stream().filter(post -> !kept.contains(post)).toList());
    }

    /**
     * Confirms that all entries of a bureau are still right.
     *
     * @throws Refusal unless the caller manages the posts of this bureau
     */
    public DutyRoster confirm(String country) {
        requireKeeper(country);
        var posts = rosters.lock(country).posts().stream().map(DutyPost::reference).toList();
        rosters.confirm(posts, new Confirmed(clock.instant(), currentCaller.get().user()));
        checks.confirmed(posts);
        return rosters.find(country).orElseThrow();
    }
}
