package org.cordon.hub.specialist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.duty.DutyPosts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds posts of specialists by their competence, and by whether they are on duty now. */
@Service
@Transactional(readOnly = true)
public class SpecialistQueries {

    private final SpecialistRows rows;
    private final Competence competence;
    private final DutyPosts duty;
    private final CurrentCaller caller;
    private final Clock clock;

    SpecialistQueries(SpecialistRows rows, Competence competence, DutyPosts duty, CurrentCaller caller, Clock clock) {
        this.rows = rows;
        this.competence = competence;
        this.duty = duty;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A post as it is now.
     *
     * @param own   whether the post belongs to the reader's bureau
     * @param until when the present duty ends; empty if the post is not on duty, or if no end is in sight
     * @param next  when the post is on duty next; empty while it is on duty
     */
    public record Found(SpecialistPost post, boolean own, boolean onDuty, Optional<Instant> until, Optional<Instant> next) {
    }

    /**
     * Returns the posts that meet all conditions, by country and name.
     *
     * @param after the reference of the last post already seen, or null
     * @throws Refusal unless the caller may have to reach a post, or has an account of a post
     */
    public List<Found> find(PostSearch wanted, String after, int limit) {
        requireReader();
        return matching(wanted).dropWhile(post -> after != null && !post.reference().equals(after)).skip(after == null ? 0 : 1).limit(limit)
                .map(this::now).toList();
    }

    /**
     * Returns the codes of the languages that are spoken at any of the posts.
     *
     * @throws Refusal unless the caller may have to reach a post, or has an account of a post
     */
    public List<String> languages() {
        requireReader();
        return rows.languages();
    }

    /**
     * Returns one post.
     *
     * @throws Refusal not found, if there is no such post for the caller
     */
    public Found one(String reference) {
        return rows.find(reference).map(this::now).orElseThrow(() -> notThere(reference));
    }

    private void requireReader() {
        if (caller.get().post().isEmpty()) {
            duty.requireReader();
        }
    }

    private Stream<SpecialistPost> matching(PostSearch wanted) {
        var now = clock.instant();
        var onDuty = wanted.onDuty() || competence.asksForDuty(wanted.words());
        return rows.find(wanted, competence.of(wanted.words())).stream().filter(post -> !onDuty || post.calendar().isOn(now));
    }

    private Found now(SpecialistPost post) {
        var now = clock.instant();
        var calendar = post.calendar();
        return new Found(post, caller.get().country().filter(post.country()::equals).isPresent(), calendar.isOn(now), calendar.until(now),
                calendar.next(now));
    }

    static Refusal notThere(String reference) {
        return Refusal.notFound("There is no post of specialists {reference}.", reference);
    }
}
