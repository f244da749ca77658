package org.cordon.platform.duty.check;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.duty.BureauDuty;
import org.cordon.platform.duty.DutyCalendar;
import org.cordon.platform.duty.DutyEntries;
import org.cordon.platform.duty.DutyFeature.DutyMessage;
import org.cordon.platform.duty.DutyPosts;
import org.cordon.platform.duty.PostNow;
import org.cordon.platform.duty.PostsWritten;
import org.cordon.platform.duty.check.PostCheck.Kind;
import org.cordon.platform.duty.check.PostCheck.Outcome;
import org.cordon.platform.duty.process.CheckWorkflow;
import org.cordon.platform.notification.Notifications;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The checks of posts and their course: each check is planned, asked at its time, and ended. When a check is asked, the next of its kind is
 * planned, so that a silent post does not delay the next check.
 */
@Service
@Transactional
public class PostChecks implements PostsWritten {

    static final Duration TIME_TO_ANSWER = Duration.ofMinutes(60);
    private static final Duration TIME_TO_CONFIRM = Duration.ofDays(14);
    private static final Duration UNTIL_REMINDED = Duration.ofDays(7);

    private final CheckRows rows;
    private final DutyPosts duty;
    private final DutyEntries entries;
    private final Notifications notifications;
    private final CheckWorkflow workflow;
    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final CheckTimes times;

    /** @param random the source of the times of tests; in production a {@link SecureRandom}, so that nobody can foresee them */
    PostChecks(CheckRows rows, DutyPosts duty, DutyEntries entries, Notifications notifications, CheckWorkflow workflow,
            CurrentCaller currentCaller,
            Clock clock, ObjectProvider<RandomGenerator> random) {
        this.rows = rows;
        this.duty = duty;
        this.entries = entries;
        this.notifications = notifications;
        this.workflow = workflow;
        this.currentCaller = currentCaller;
        this.clock = clock;
        this.times = new CheckTimes(random.getIfAvailable(SecureRandom::new));
    }

    /**
     * The answer to the process once the time of a check has come.
     *
     * @param due      whether the check is asked now; otherwise another check is planned in its place
     * @param reminder the time at which the post is reminded, if the post has not confirmed its entry by then
     */
    public record Begun(boolean due, Instant reminder, Instant deadline) {
    }

    @Override
    public void added(String country, Collection<String> posts) {
        for (var post : posts) {
            start(post, country, Kind.TEST, null, clock.instant());
            start(post, country, Kind.CONFIRMATION, null, clock.instant());
        }
    }

    @Override
    public void confirmed(Collection<String> posts) {
        posts.forEach(post -> {
            confirmed(post);
            workflow.confirmed(post);
        });
    }

    private void confirmed(String post) {
        rows.confirm(post, clock.instant(), currentCaller.get().user());
    }

    /** Confirms an entry whose task is being completed. */
    public void confirmedByTask(String post) {
        entries.confirm(post);
        confirmed(post);
    }

    @Override
    public void removed(Collection<String> posts) {
        posts.forEach(workflow::removed);
    }

    private void start(String post, String country, Kind kind, PostCheck becauseOf, Instant notBefore) {
        var check = new PostCheck(References.drawn("D"), post, country, kind, becauseOf == null ? null : becauseOf.reference(),
                notBefore, null, null, null);
        rows.add(check);
        workflow.toBeChecked(check.reference(), post, country, kind == Kind.CONFIRMATION);
    }

    /** Returns when a check is to be asked, as ISO-8601 in UTC. */
    public String plan(String reference) {
        var check = require(reference);
        var now = clock.instant();
        var from = check.notBefore().isAfter(now) ? check.notBefore() : now;
        return post(check).filter(post -> check.follows().isEmpty())
                .map(post -> check.isTest() ? times.test(calendar(check, post), bureau(check).zone(), from)
                        : CheckTimes.confirmation(bureau(check).zone(), post.post().confirmed().at()))
                .filter(time -> time.isAfter(from)).orElse(from).toString();
    }

    /**
     * Begins a check whose time has come, and plans the next check of the same kind. A test is asked if the post is on duty. A confirmation
     * is asked if the entry has not been confirmed meanwhile.
     */
    public Begun begin(String reference) {
        var check = require(reference);
        var now = clock.instant();
        var post = post(check);
        var due = post.isPresent() && (check.isTest() ? post.get().isOnDuty() : isToBeConfirmed(check, post.get(), now));
        if (check.follows().isEmpty() && post.isPresent()) {
            start(check.post(), check.country(), check.kind(), null, due ? next(check, now) : now);
        }
        var deadline = now.plus(check.isTest() ? TIME_TO_ANSWER : TIME_TO_CONFIRM);
        if (due) {
            rows.asked(reference, now, deadline);
            tell(check, check.isTest() ? DutyMessage.POST_TEST : DutyMessage.POST_CONFIRMATION, deadline);
        } else {
            rows.end(reference, Outcome.MOVED, now);
        }
        return new Begun(due, now.plus(UNTIL_REMINDED), deadline);
    }

    private Instant next(PostCheck check, Instant now) {
        var zone = bureau(check).zone();
        return check.isTest() ? CheckTimes.nextQuarter(zone, now) : CheckTimes.confirmation(zone, now);
    }

    private boolean isToBeConfirmed(PostCheck check, PostNow post, Instant now) {
        return !CheckTimes.confirmation(bureau(check).zone(), post.post().confirmed().at()).isAfter(now);
    }

    /** Reminds a post that has not confirmed its entry. */
    public void remind(String reference) {
        var check = require(reference);
        if (check.outcome() == null) {
            tell(check, DutyMessage.POST_CONFIRMATION_REMINDER, check.deadline());
        }
    }

    /** Records that nobody has confirmed an entry in time. */
    public void recordUnconfirmed(String reference) {
        rows.end(reference, Outcome.UNCONFIRMED, clock.instant());
    }

    /**
     * Records that nobody has answered a test in time. The entry of the post is marked and the bureau is told. The next post of the bureau
     * that is on duty is tested at once.
     */
    public void recordSilence(String reference) {
        var check = require(reference);
        if (!rows.end(reference, Outcome.SILENT, clock.instant())) {
            return;
        }
        tell(check, DutyMessage.POST_SILENT, check.deadline());
        bureau(check).after(check.post()).ifPresent(next -> start(next.post().reference(), check.country(), Kind.TEST, check,
                clock.instant()));
    }

    /** Records that the post of a check no longer exists. */
    public void recordRemoval(String reference) {
        rows.end(reference, Outcome.REMOVED, clock.instant());
    }

    private void tell(PostCheck check, MessageKind kind, Instant deadline) {
        notifications.send(kind, Roles.bureau(check.country()), check.reference(), check.reference(),
                Map.of("deadline", deadline.atZone(bureau(check).zone()).toString()));
    }

    private PostCheck require(String reference) {
        return rows.find(reference).orElseThrow(() -> new IllegalStateException("There is no check " + reference));
    }

    private BureauDuty bureau(PostCheck check) {
        return duty.of(check.country()).orElseThrow();
    }

    private Optional<PostNow> post(PostCheck check) {
        return bureau(check).posts().stream().filter(post -> check.post().equals(post.post().reference())).findFirst();
    }

    private DutyCalendar calendar(PostCheck check, PostNow post) {
        return new DutyCalendar(post.post().hours(), post.post().holidays(), bureau(check).zone());
    }
}
