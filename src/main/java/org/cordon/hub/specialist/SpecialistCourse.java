package org.cordon.hub.specialist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.cordon.hub.specialist.SpecialistFeature.SpecialistMessage;
import org.cordon.hub.specialist.process.SpecialistWorkflow;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.account.PostAccounts;
import org.cordon.platform.notification.Notifications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a bureau once a year to confirm each of its posts, and marks a post as unconfirmed if the bureau stays silent. Jobs call it. */
@Service
@Transactional
public class SpecialistCourse {

    private static final Duration TIME_TO_CONFIRM = Duration.ofDays(30);
    private static final Duration UNTIL_REMINDED = Duration.ofDays(15);

    private final SpecialistRows rows;
    private final SpecialistWorkflow workflow;
    private final Notifications notifications;
    private final PostAccounts accounts;
    private final Clock clock;

    SpecialistCourse(SpecialistRows rows, SpecialistWorkflow workflow, Notifications notifications, PostAccounts accounts,
            Clock clock) {
        this.rows = rows;
        this.workflow = workflow;
        this.notifications = notifications;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * The values with which the process goes on after a year.
     *
     * @param due whether the bureau is asked; false if the bureau has confirmed the post meanwhile
     * @param reminder when a bureau that has not answered is reminded
     */
    public record Begun(boolean due, Instant reminder, Instant deadline) {
    }

    /** Returns when the bureau is to be asked, as ISO-8601 in UTC. */
    public String plan(String reference) {
        return require(reference).toBeConfirmed().toString();
    }

    /** Asks the bureau if a year has passed since the last confirmation or question. Plans the next question in any case. */
    public Begun begin(String reference) {
        var post = require(reference);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var deadline = now.plus(TIME_TO_CONFIRM);
        var due = !post.toBeConfirmed().isAfter(now);
        if (due) {
            rows.asked(reference, now);
            tell(post, SpecialistMessage.SPECIALIST_CONFIRMATION, deadline);
        }
        workflow.toBeConfirmed(reference, post.country());
        return new Begun(due, now.plus(UNTIL_REMINDED), deadline);
    }

    /** Reminds a bureau that has not confirmed its post. */
    public void remind(String reference) {
        var post = require(reference);
        if (post.isAwaited()) {
            tell(post, SpecialistMessage.SPECIALIST_CONFIRMATION_REMINDER, post.askedAt().plus(TIME_TO_CONFIRM));
        }
    }

    /** Marks a post that was not confirmed in time. The post stays, and its accounts end. */
    public void recordUnconfirmed(String reference) {
        if (rows.lock(reference).filter(SpecialistPost::isAwaited).isPresent()) {
            rows.unconfirmed(reference, clock.instant());
            accounts.endAll(reference);
        }
    }

    private void tell(SpecialistPost post, MessageKind kind, Instant deadline) {
        notifications.send(kind, Roles.bureau(post.country()), post.reference(), post.reference(),
                Map.of("deadline", deadline.atZone(post.zone()).toString()));
    }

    private SpecialistPost require(String reference) {
        return rows.find(reference).orElseThrow(() -> new IllegalStateException("There is no post of specialists " + reference));
    }
}
