package org.cordon.exchange.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.exchange.question.Question.Withdrawal;
import org.cordon.exchange.question.SpecialistPosts.Post;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.kernel.shared.Refusal;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.feedback.Feedback;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.report.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows questions to the parties that they concern. The asking country sees all parties that it asked, and the messages of each. A party
 * sees only its own asking. The General Secretariat, if it is asked, also sees which other parties are asked and the state of each.
 */
@Component
@Transactional(readOnly = true)
public class QuestionQueries {

    private static final int MOST_OPEN = 200;

    private final Questions questions;
    private final Askings askings;
    private final Handlings handlings;
    private final FeedbackService feedback;
    private final SpecialistPosts specialists;
    private final CurrentCaller caller;
    private final Clock clock;

    QuestionQueries(Questions questions, Askings askings, Handlings handlings, FeedbackService feedback,
            SpecialistPosts specialists, CurrentCaller caller, Clock clock) {
        this.questions = questions;
        this.askings = askings;
        this.handlings = handlings;
        this.feedback = feedback;
        this.specialists = specialists;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * A question without its text.
     *
     * @param own   whether the reader's country asks it
     * @param asker the code of the country that asks; absent if the reader may not know it
     */
    @JsonInclude(Include.NON_NULL)
    public record Item(String reference, boolean own, String asker, Purpose purpose, Urgency urgency, String subject, Instant askedAt,
            List<Asked> asked) {
    }

    /**
     * A party that is asked.
     *
     * @param mine   whether the party is the reader's own
     * @param state  ASKED, ACKNOWLEDGED, ASKED_BACK, or the outcome
     * @param lateBy the end of the time in which a late answer is taken; absent unless the asking is unanswered
     * @param unansweredSince the deadline, if it passed without an answer; a late answer does not remove it
     * @param minutesLate how long after the deadline the answer came; absent if the answer came in time or has not come
     * @param specialists the posts of the party's specialists to which the question is put; present only where one question is shown
     */
    @JsonInclude(Include.NON_NULL)
    public record Asked(String country, boolean mine, String state, Instant acknowledgeBy, Instant acknowledgedAt, Instant deadline,
            Instant lateBy, Instant unansweredSince, Long minutesLate, Instant endedAt,
            @JsonInclude(Include.NON_EMPTY) List<Specialists> specialists) {
    }

    /** A post of specialists to which a question is put through its bureau. */
    public record Specialists(String reference, String name) {
    }

    /**
     * The reader's open questions, the earliest due first. Each question lists only the parties that owe a reply or wait for one.
     *
     * @param owed    questions in which others wait for the reader: for an answer, or for a reply after they asked back
     * @param awaited questions in which the reader waits for others
     */
    public record Open(List<Item> owed, List<Item> awaited) {
    }

    /**
     * A question with its text and its messages in the order of time.
     *
     * @param withdrawal absent unless the question is withdrawn
     * @param handling   who may see the question; shown to the asking country alone
     */
    @JsonInclude(Include.NON_NULL)
    public record View(String reference, boolean own, String asker, boolean named, Purpose purpose, Urgency urgency, String text,
            String subject, Channel channel, String foreignReference, HandlingCode handlingCode, Instant askedAt, Withdrawal withdrawal,
            Handlings.Kept handling, List<Asked> asked, List<Entry> thread) implements PersonFile {

        @Override
        public Stream<String> shown() {
            return Stream.concat(Stream.of(reference), thread.stream().map(Entry::reference).filter(Objects::nonNull));
        }
    }

    /**
     * An event between the asking country and a party.
     *
     * @param country the code of the party
     * @param what     ACKNOWLEDGED, UNANSWERED at the deadline, the kind of a message, or FEEDBACK_OWED, FEEDBACK_GIVEN or FEEDBACK_MISSING
     * for an answer
     * @param items    the targets, leads and arrests that an answer names, as far as the reader sees them
     * @param feedback the asking country's feedback on the answer; null in every other event
     */
    @JsonInclude(Include.NON_NULL)
    public record Entry(Instant at, String country, String what, String reference, String text, RefusalReason reason, String forwardedTo,
            @JsonInclude(Include.NON_EMPTY) List<String> items, HandlingCode handlingCode, Feedback feedback) {

        static Entry acknowledged(Asking asking) {
            return new Entry(asking.acknowledgedAt(), asking.country(), "ACKNOWLEDGED", null, null, null, null, List.of(), null, null);
        }

        static Entry unanswered(Asking asking, Instant deadline) {
            return new Entry(deadline, asking.country(), "UNANSWERED", null, null, null, null, List.of(), null, null);
        }

        static Entry said(Answer answer, HandlingCode code) {
            return new Entry(answer.givenAt(), Asking.code(answer.party()), answer.kind().name(), answer.reference(), answer.text(),
                    answer.reason(), answer.forwardedTo(), answer.items(), code, null);
        }

        static Entry of(Feedback feedback) {
            var at = switch (feedback.state()) {
                case GIVEN -> feedback.givenAt();
                case MISSING -> feedback.due();
                case OWED, SETTLED -> feedback.askedAt();
            };
            return new Entry(at, feedback.supplier(), "FEEDBACK_" + feedback.state(), feedback.item(), null, null, null,
                    List.of(), null, feedback);
        }
    }

    /**
     * Returns the questions that concern the caller and match the search, the latest first.
     *
     * @param after the reference of the last question already seen, or null
     */
    public List<Item> all(SoughtQuestions sought, String after, int limit) {
        return items(questions.page(sought, after, limit));
    }

    /**
     * Returns the questions of a list that the caller sees, the latest first. A withdrawn question is left out unless it has an answer that
     * the caller reads.
     */
    public List<Item> of(Collection<String> references) {
        var seen = questions.of(references);
        var withdrawn = seen.stream().filter(question -> question.withdrawal() != null).map(Question::reference).toList();
        var answered = withdrawn.isEmpty() ? Set.<String>of() : questions.answered(withdrawn);
        return items(seen.stream().filter(question -> question.withdrawal() == null || answered.contains(question.reference())).toList());
    }

    /** Returns the caller's open questions. An unanswered question stays open while a late answer is taken. */
    public Open open() {
        var party = caller.get().party();
        var now = clock.instant();
        var found = questions.open(party, now.minus(Asking.LATE), MOST_OPEN);
        var asked = askedOf(found);
        return new Open(
                some(found, asked, (question, one) -> question.own() ? one.waitsSince() != null
                        : one.party().equals(party) && one.takesAnswer(now)),
                some(found, asked, (question, one) -> question.own() ? one.takesAnswer(now)
                        : one.party().equals(party) && one.waitsSince() != null));
    }

    private List<Item> some(List<Question> found, Map<String, List<Asking>> asked, BiPredicate<Question, Asking> which) {
        return found.stream()
                .map(question -> item(question, asked.getOrDefault(question.reference(), List.of()).stream()
                        .filter(one -> which.test(question, one)).toList()))
                .filter(item -> !item.asked().isEmpty()).toList();
    }

    private Map<String, List<Asking>> askedOf(List<Question> found) {
        return askings.of(found.stream().map(Question::reference).toList()).stream().collect(Collectors.groupingBy(Asking::question));
    }

    private List<Item> items(List<Question> found) {
        var asked = askedOf(found);
        return found.stream().map(question -> item(question, asked.getOrDefault(question.reference(), List.of()))).toList();
    }

    private Item item(Question question, List<Asking> asked) {
        return new Item(question.reference(), question.own(), question.country(), question.purpose(), question.urgency(),
                question.subject(), question.askedAt(), shown(asked, List.of()));
    }

    /**
     * Returns one question.
     *
     * @throws Refusal not found, if the question does not concern the caller
     */
    public View one(String reference) {
        var question = questions.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no question {reference} that you may see.", reference));
        var asked = askings.of(List.of(reference));
        return new View(reference, question.own(), question.country(), question.named(), question.purpose(), question.urgency(),
                question.text(), question.subject(), question.channel(), question.foreignReference(), question.code(), question.askedAt(),
                question.withdrawal(), question.own() ? handlings.find(reference).orElse(null) : null, shown(asked, posts(asked)),
                thread(reference, asked));
    }

    private List<Post> posts(List<Asking> asked) {
        return specialists.named(asked.stream().flatMap(one -> one.specialists().stream()).toList());
    }

    private List<Asked> shown(List<Asking> asked, List<Post> posts) {
        var own = caller.get().party();
        return asked.stream().map(one -> new Asked(one.country(), one.party().equals(own), one.state(), one.acknowledgeBy(),
                one.acknowledgedAt(), one.deadline(), one.isLate() ? one.lateEnd() : null,
                one.missed().orElse(null), one.answeredLateBy().map(Duration::toMinutes).orElse(null), one.endedAt(),
                posts.stream().filter(post -> one.specialists().contains(post.reference()))
                        .map(post -> new Specialists(post.reference(), post.name())).toList())).toList();
    }

    private List<Entry> thread(String reference, List<Asking> asked) {
        var entries = new ArrayList<Entry>();
        asked.stream().filter(one -> one.acknowledgedAt() != null).forEach(one -> entries.add(Entry.acknowledged(one)));
        asked.forEach(one -> one.missed().ifPresent(deadline -> entries.add(Entry.unanswered(one, deadline))));
        var answers = questions.answers(reference);
        var references = answers.stream().map(Answer::reference).toList();
        var codes = handlings.of(references).stream()
                .collect(Collectors.toMap(Handlings.Kept::item, kept -> kept.handling().code()));
        answers.forEach(answer -> entries.add(Entry.said(answer, codes.get(answer.reference()))));
        feedback.of(references).forEach(said -> entries.add(Entry.of(said)));
        // The sort is stable, so that an acknowledgement stays before the answer that came at the same moment.
        entries.sort(Comparator.comparing(Entry::at));
        return List.copyOf(entries);
    }
}
