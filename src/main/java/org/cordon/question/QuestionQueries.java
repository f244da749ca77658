package org.cordon.question;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.PersonFile;
import org.cordon.handling.HandlingCode;
import org.cordon.handling.Handlings;
import org.cordon.question.Question.Withdrawal;
import org.cordon.report.Urgency;
import org.cordon.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions as those see them whom they concern: who asks sees all whom he asked and what each said, whoever is asked himself alone, the
 * General Secretariat, if it is asked, besides whom else and how far each has come.
 */
@Component
@Transactional(readOnly = true)
public class QuestionQueries {

    private final Questions questions;
    private final Askings askings;
    private final Handlings handlings;
    private final CurrentCaller caller;

    QuestionQueries(Questions questions, Askings askings, Handlings handlings, CurrentCaller caller) {
        this.questions = questions;
        this.askings = askings;
        this.handlings = handlings;
        this.caller = caller;
    }

    /**
     * A question without its words.
     *
     * @param own   whether the reader asks it
     * @param asker the code of the country that asks; absent where it is not to be known
     */
    @JsonInclude(Include.NON_NULL)
    public record Item(String reference, boolean own, String asker, Purpose purpose, Urgency urgency, String subject, Instant askedAt,
            List<Asked> asked) {
    }

    /**
     * One of those who are asked.
     *
     * @param mine   whether it is the reader
     * @param state  ASKED, ACKNOWLEDGED, ASKED_BACK, or what became of it
     * @param lateBy until when a late answer is taken, while it is
     */
    @JsonInclude(Include.NON_NULL)
    public record Asked(String country, boolean mine, String state, Instant acknowledgeBy, Instant acknowledgedAt, Instant deadline,
            Instant lateBy, Instant endedAt) {
    }

    /**
     * A question with its words, and what was said, in the order in which it happened.
     *
     * @param withdrawal absent while it stands
     * @param handling   who may see it; for the country alone that asks
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
     * Something that happened between the one who asks and one who is asked.
     *
     * @param country the code of the latter
     * @param what    ACKNOWLEDGED, or what was said
     */
    @JsonInclude(Include.NON_NULL)
    public record Entry(Instant at, String country, String what, String reference, String text, RefusalReason reason, String forwardedTo,
            HandlingCode handlingCode) {
    }

    /**
     * The questions that concern the caller, the latest first.
     *
     * @param subject only those about this target, lead or arrest, or null
     * @param after   the reference of the last one already seen, or null
     */
    public List<Item> all(String subject, String after, int limit) {
        var found = questions.page(subject, after, limit);
        var asked = askings.of(found.stream().map(Question::reference).toList()).stream().collect(Collectors.groupingBy(Asking::question));
        return found.stream().map(question -> new Item(question.reference(), question.own(), question.country(), question.purpose(),
                question.urgency(), question.subject(), question.askedAt(), shown(asked.getOrDefault(question.reference(), List.of()))))
                .toList();
    }

    /**
     * One of them.
     *
     * @throws Refusal not found, if it does not concern the caller
     */
    public View one(String reference) {
        var question = questions.find(reference)
                .orElseThrow(() -> Refusal.notFound("There is no question {reference} that you may see.", reference));
        var asked = askings.of(List.of(reference));
        return new View(reference, question.own(), question.country(), question.named(), question.purpose(), question.urgency(),
                question.text(), question.subject(), question.channel(), question.foreignReference(), question.code(), question.askedAt(),
                question.withdrawal(), question.own() ? handlings.find(reference).orElse(null) : null, shown(asked),
                thread(reference, asked));
    }

    private List<Asked> shown(List<Asking> asked) {
        var own = caller.get().party();
        return asked.stream().map(one -> new Asked(one.country(), one.party().equals(own), state(one), one.acknowledgeBy(),
                one.acknowledgedAt(), one.deadline(), one.isLate() ? one.lateEnd() : null, one.endedAt())).toList();
    }

    private static String state(Asking asking) {
        if (asking.outcome() != null) {
            return asking.outcome().name();
        }
        return asking.waitsSince() != null ? "ASKED_BACK" : asking.acknowledgedAt() != null ? "ACKNOWLEDGED" : "ASKED";
    }

    private List<Entry> thread(String reference, List<Asking> asked) {
        var entries = new ArrayList<Entry>();
        asked.stream().filter(one -> one.acknowledgedAt() != null)
                .forEach(one -> entries.add(new Entry(one.acknowledgedAt(), one.country(), "ACKNOWLEDGED", null, null, null, null, null)));
        var answers = questions.answers(reference);
        var codes = handlings.of(answers.stream().map(Answer::reference).toList()).stream()
                .collect(Collectors.toMap(Handlings.Kept::item, kept -> kept.handling().code()));
        answers.forEach(answer -> entries.add(new Entry(answer.givenAt(), Asking.code(answer.party()), answer.kind().name(),
                answer.reference(), answer.text(), answer.reason(), answer.forwardedTo(), codes.get(answer.reference()))));
        // What happened at the same moment stays as it is: an acknowledgement before the answer that is one as well.
        entries.sort(Comparator.comparing(Entry::at));
        return List.copyOf(entries);
    }
}
