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

/** Asks those who were given an item what became of it, keeps what they say, and records whose word is missing. */
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

    /**
     * Countries were given an item: each has a task to say what became of it. Whoever was asked already is not asked twice.
     */
    public void ask(Item item, Collection<String> countries) {
        var now = clock.instant();
        countries.stream().filter(country -> rows.add(item, country, now, now.plus(UNTIL_MISSING)))
                .forEach(country -> workflow.owed(item, country, now.plus(UNTIL_REMINDED), now.plus(UNTIL_MISSING)));
    }

    /**
     * How something stands that has rested.
     *
     * @param suspended whether its target is suspended still
     * @param owed      whether it is owed now, with its whole time; otherwise the dates are null
     */
    public record Again(boolean suspended, boolean owed, Instant reminder, Instant deadline) {
    }

    /** The suspension of the target behind an item is lifted, or has lasted long. */
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

    /**
     * What a country of the caller's has said of an item in a task of another process.
     */
    public void note(Item item, Given given) {
        var country = caller.get().requireCountry();
        requireSeen(given);
        rows.add(item, country, clock.instant(), clock.instant());
        rows.give(item.reference(), country, given, caller.get().user(), clock.instant());
    }

    /** A country was asked in a task of another process, whose time is over. */
    public void noteMissing(Item item, Collection<String> countries) {
        countries.forEach(country -> {
            rows.add(item, country, clock.instant(), clock.instant());
            rows.end(item.reference(), country, State.MISSING);
        });
    }

    /**
     * What the caller's country owes, or has said, of an item; asked before his words are read.
     *
     * @throws Refusal if it was not asked
     */
    @Transactional(readOnly = true)
    public Feedback requireAsked(String item) {
        return caller.get().country().flatMap(country -> rows.find(item, country)).filter(found -> found.state() != State.SETTLED)
                .orElseThrow(() -> Refusal.forbidden("Your country was not asked what became of {reference}.", item));
    }

    /**
     * The caller's country says what became of an item, in place of what it said before.
     *
     * @throws Refusal if it was not asked, or names something that he does not see
     */
    public void give(String item, Given given) {
        workflow.settled(item, given(item, given));
    }

    /** The same by its task, which ends with it. */
    public void giveByTask(String item, Given given) {
        given(item, given);
    }

    private String given(String item, Given given) {
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

    private void requireSeen(Given given) {
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

    /** A country has not said in time what became of an item. */
    public void recordMissing(String item, String country) {
        rows.end(item, country, State.MISSING);
    }

    /** Nothing is owed of an item any longer: it was taken back. */
    public void settle(String item) {
        settle(item, rows.owing(item));
    }

    /** Nothing is owed any longer by those from whom it is withheld. */
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

    /** What has been said of items and is owed, as far as the caller sees it. */
    @Transactional(readOnly = true)
    public List<Feedback> of(Collection<String> items) {
        return rows.of(items);
    }

    /**
     * What the caller's country owes, and what others owe it.
     *
     * @throws Refusal if he is no country's officer
     */
    @Transactional(readOnly = true)
    public Debts debts() {
        var country = caller.get().country()
                .orElseThrow(() -> Refusal.forbidden("Only the officers of a country owe feedback, and are owed it."));
        return new Debts(rows.owedBy(country, MOST), rows.owedTo(country, MOST));
    }

    /** @param owed by a country @param awaited by others */
    public record Debts(List<Feedback> owed, List<Feedback> awaited) {
    }
}
