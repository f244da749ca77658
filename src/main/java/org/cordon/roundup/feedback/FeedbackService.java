package org.cordon.roundup.feedback;

import static org.cordon.kernel.shared.Said.said;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.feedback.Feedback.State;
import org.cordon.roundup.feedback.FeedbackFeature.FeedbackMessage;
import org.cordon.roundup.feedback.process.FeedbackWorkflow;
import org.cordon.roundup.operation.OpenCases;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the countries that were given an item what became of it, keeps their feedback, and records what is missing. */
@Service
@Transactional
public class FeedbackService implements OpenCases {

    private static final Duration UNTIL_REMINDED = Duration.ofDays(15);
    private static final Duration UNTIL_MISSING = Duration.ofDays(30);
    private static final int MOST = 200;

    private final FeedbackRows rows;
    private final FeedbackWorkflow workflow;
    private final Notifications notifications;
    private final CurrentCaller caller;
    private final Clock clock;

    FeedbackService(FeedbackRows rows, FeedbackWorkflow workflow, Notifications notifications, CurrentCaller caller, Clock clock) {
        this.rows = rows;
        this.workflow = workflow;
        this.notifications = notifications;
        this.caller = caller;
        this.clock = clock;
    }

    /** Gives each of these countries a task to say what became of the item. A country that was asked before gets no second task. */
    public void ask(ReceivedItem item, Collection<String> countries) {
        var now = clock.instant();
        countries.stream().filter(country -> rows.add(item, country, now, now.plus(UNTIL_MISSING)))
                .forEach(country -> workflow.owed(item, country, now.plus(UNTIL_REMINDED), now.plus(UNTIL_MISSING)));
    }

    /**
     * The state of feedback that was on hold.
     *
     * @param suspended whether the target is still suspended
     * @param owed      whether feedback is owed now, with its full time; if not, both dates are null
     */
    public record Again(boolean suspended, boolean owed, Instant reminder, Instant deadline) {
    }

    /**
     * Checks whether feedback on hold is still owed and whether the target is still suspended. If the feedback is owed and the suspension
     * was lifted, the country gets the full time again.
     */
    public Again askAgain(String item, String country) {
        if (rows.find(item, country).filter(found -> found.state() == State.OWED).isEmpty()) {
            return new Again(false, false, null, null);
        }
        if (rows.rests(item, country)) {
            return new Again(true, false, null, null);
        }
        var now = clock.instant();
        rows.extend(item, country, now.plus(UNTIL_MISSING));
        return new Again(false, true, now.plus(UNTIL_REMINDED), now.plus(UNTIL_MISSING));
    }

    /** Keeps the feedback of the caller's country that was given in a task of another process. */
    public void note(ReceivedItem item, ItemFeedback given) {
        var country = caller.get().requireCountry();
        requireSeen(given);
        rows.add(item, country, clock.instant(), clock.instant());
        rows.give(item.reference(), country, given, caller.get().user(), clock.instant());
    }

    /** Records feedback as missing when its time is over. The countries were asked for this feedback in a task of another process. */
    public void noteMissing(ReceivedItem item, Collection<String> countries) {
        countries.forEach(country -> {
            rows.add(item, country, clock.instant(), clock.instant());
            rows.end(item.reference(), country, State.MISSING);
        });
    }

    /**
     * Returns the feedback that the caller's country owes on an item or has given. Callers call this method before they read the request
     * body.
     *
     * @throws Refusal if the country was not asked
     */
    @Transactional(readOnly = true)
    public Feedback requireAsked(String item) {
        return caller.get().country().flatMap(country -> rows.find(item, country)).filter(found -> found.state() != State.SETTLED)
                .orElseThrow(() -> Refusal.forbidden("Your country was not asked what became of {reference}.", item));
    }

    /**
     * Keeps the feedback of the caller's country on an item, in place of any earlier feedback.
     *
     * @throws Refusal if the country was not asked, or names a reference that the country does not see
     */
    public void give(String item, ItemFeedback given) {
        workflow.settled(item, given(item, given));
    }

    /** Keeps feedback that the country gives in its feedback task. The process ends because the task is completed. */
    public void giveByTask(String item, ItemFeedback given) {
        given(item, given);
    }

    private String given(String item, ItemFeedback given) {
        var asked = requireAsked(item);
        requireSeen(given);
        if (given.outcome() == Outcome.NOT_USED && given.because() == null) {
            throw Refusal.invalid(said("Nothing was kept: say why it was not used."), List.of(Reason.of("because", "is missing")));
        }
        rows.give(item, asked.country(), given, caller.get().user(), clock.instant());
        if (asked.supplier() != null) {
            notifications.send(FeedbackMessage.FEEDBACK_GIVEN, Handlings.group(asked.supplier()), asked.operation(), item);
        }
        return asked.country();
    }

    private void requireSeen(ItemFeedback given) {
        given.ledTo().stream().filter(reference -> !rows.isSeen(reference)).findFirst().ifPresent(reference -> {
            throw Refusal.invalid(said("Nothing was kept: you see nothing of the reference {reference}.", reference),
                    List.of(Reason.of("ledTo", "names {reference}, of which you see nothing", reference)));
        });
    }

    /** Reminds a country that has not said what became of an item. */
    public void remind(String item, String country) {
        rows.find(item, country).filter(found -> found.state() == State.OWED).ifPresent(owed ->
                notifications.send(FeedbackMessage.FEEDBACK_REMINDER, Roles.bureau(country), owed.operation(), item));
    }

    /** Records that a country gave no feedback on an item in time. */
    public void recordMissing(String item, String country) {
        rows.end(item, country, State.MISSING);
    }

    /** Settles all owed feedback on an item, because the item was taken back. */
    public void settle(String item) {
        settle(item, rows.owing(item));
    }

    /** Settles the owed feedback of the countries from which the item is withheld. */
    public void settleWithheld(String item) {
        settle(item, rows.withheld(item));
    }

    @Override
    public void operationCancelled(String operation) {
        rows.endAll(operation);
        workflow.cancelled(operation);
    }

    private void settle(String item, List<String> countries) {
        countries.stream().filter(country -> rows.end(item, country, State.SETTLED)).forEach(country -> workflow.settled(item, country));
    }

    /** Returns the given, missing and owed feedback on these items, as far as the caller sees it. */
    @Transactional(readOnly = true)
    public List<Feedback> of(Collection<String> items) {
        return rows.of(items);
    }

    /**
     * Returns the feedback that the caller's country owes, and the feedback that others owe the country.
     *
     * @throws Refusal if the caller is not an officer of a country
     */
    @Transactional(readOnly = true)
    public Debts debts() {
        var country = caller.get().country()
                .orElseThrow(() -> Refusal.forbidden("Only the officers of a country owe feedback, and are owed it."));
        return new Debts(rows.owedBy(country, MOST), rows.owedTo(country, MOST));
    }

    /**
     * The open feedback of a country.
     *
     * @param owed the feedback that the country owes
     * @param awaited the feedback that others owe the country
     */
    public record Debts(List<Feedback> owed, List<Feedback> awaited) {
    }
}
