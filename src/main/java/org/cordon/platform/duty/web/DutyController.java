package org.cordon.platform.duty.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.kernel.shared.web.SeenVersion;
import org.cordon.platform.duty.BureauDuty;
import org.cordon.platform.duty.DutyPosts;
import org.cordon.platform.duty.DutyRoster;
import org.cordon.platform.duty.DutyRosterService;
import org.cordon.platform.duty.PostNow;
import org.cordon.platform.duty.check.Reachability;
import org.cordon.platform.duty.check.Reachability.Mark;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which posts are on duty now, and the posts of one bureau. */
@RestController
@RequestMapping("/api")
final class DutyController {

    private final DutyPosts duty;
    private final DutyRosterService rosters;
    private final Reachability reachability;

    DutyController(DutyPosts duty, DutyRosterService rosters, Reachability reachability) {
        this.reachability = reachability;
        this.duty = duty;
        this.rosters = rosters;
    }

    @NotAudited("the directory of bureaus")
    @GetMapping("/duty")
    Page<Now> now(@RequestParam(required = false) List<String> countries) {
        return Page.whole(duty.now(countries).stream().map(Now::of).toList());
    }

    @NotAudited("the directory of bureaus")
    @GetMapping("/countries/{code}/posts")
    ResponseEntity<Roster> posts(@PathVariable String code) {
        return answer(duty.roster(code));
    }

    @PutMapping("/countries/{code}/posts")
    ResponseEntity<Roster> write(@PathVariable String code, @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String seen,
            Body<JsonNode> body) {
        return answer(rosters.write(code, body.after(() -> rosters.requireKeeper(code)), SeenVersion.of(seen)));
    }

    @PostMapping("/countries/{code}/posts/confirmation")
    ResponseEntity<Roster> confirm(@PathVariable String code) {
        return answer(rosters.confirm(code));
    }

    @NotAudited("numbers of tests, without a word of any post")
    @GetMapping("/reachability")
    Page<Reachability.Bureau> reachability() {
        return Page.whole(reachability.all());
    }

    private ResponseEntity<Roster> answer(DutyRoster roster) {
        return ResponseEntity.ok().eTag(String.valueOf(roster.version()))
                .body(Roster.of(roster, duty.of(roster.country()).orElseThrow(), rosters.isKept(roster.country()),
                        reachability.marks(roster.country()), reachability.asked(roster.country())));
    }

    /**
     * The post to reach at a bureau now.
     *
     * @param posts  the number of posts that the bureau has entered; 0 if the contact of the bureau stands for its posts
     * @param post   the name of the post; absent for a contact
     * @param onDuty whether the post is on duty; absent if its hours are not known
     * @param until  the end of the present duty; absent if the post is not on duty, or if no end is in sight
     * @param next   when a post of the bureau is on duty next, if no post is on duty now
     */
    @JsonInclude(Include.NON_NULL)
    record Now(String country, String bureau, String zone, int posts, String post, String telephone, String address, Boolean onDuty,
            Instant until,
            Instant next) {

        static Now of(BureauDuty bureau) {
            var reached = bureau.now().or(bureau::next);
            return new Now(bureau.country(), bureau.bureau(), bureau.zone().getId(),
                    (int) bureau.posts().stream().filter(post -> post.post().reference() != null).count(),
                    reached.map(post -> post.post().name()).orElse(null), reached.map(post -> post.post().telephone()).orElse(null),
                    reached.map(post -> post.post().address()).orElse(null), reached.flatMap(PostNow::onDuty).orElse(null),
                    reached.flatMap(PostNow::until).orElse(null), reached.flatMap(PostNow::next).orElse(null));
        }
    }

    /**
     * The posts of a bureau.
     *
     * @param mayChange whether the reader manages the posts
     * @param checks    the checks of the posts, the last first, for the bureau itself and the coordination
     * @param version   the version to send back with a change; the change is refused if the version has changed since
     */
    @JsonInclude(Include.NON_NULL)
    record Roster(String country, String bureau, String zone, boolean mayChange, int version, String changedBy, Instant changedAt,
            List<Post> posts, List<Reachability.Asked> checks) {

        static Roster of(DutyRoster roster, BureauDuty bureau, boolean mayChange, Map<String, Mark> marks,
                List<Reachability.Asked> checks) {
            return new Roster(roster.country(), bureau.bureau(), bureau.zone().getId(), mayChange, roster.version(), roster.changedBy(),
                    roster.changedAt(),
                    roster.posts().isEmpty() ? List.of()
                            : bureau.posts().stream().map(post -> Post.of(post, marks.get(post.post().reference()))).toList(), checks);
        }
    }

    /**
     * A post as entered, and as it is now.
     *
     * @param testedAt         the time of the last test of the post
     * @param silentSince      the time of the last test, if nobody answered it within the hour
     * @param unconfirmedSince the time since which the entry has had no valid confirmation
     */
    @JsonInclude(Include.NON_NULL)
    record Post(String reference, String name, String agency, String address, String telephone, List<String> languages, String hours,
            List<Day> holidays, Instant confirmedAt, Instant testedAt, Instant silentSince, Instant unconfirmedSince, boolean onDuty,
            Instant until, Instant next) {

        static Post of(PostNow now, Mark mark) {
            var post = now.post();
            return new Post(post.reference(), post.name(), post.agency(), post.address(), post.telephone(), post.languages(),
                    post.hours().text(), post.holidays().stream().map(day -> new Day(day.from().toString(), day.to().toString(),
                            day.name()))
                            .toList(), post.confirmed().at(), mark.testedAt(), mark.silentSince(), mark.unconfirmedSince(), now.isOnDuty(),
                                    now.until().orElse(null), now.next().orElse(null));
        }
    }

    /** Days on which a post is closed, on the calendar of its zone. */
    @JsonInclude(Include.NON_NULL)
    record Day(String from, String to, String name) {
    }
}
