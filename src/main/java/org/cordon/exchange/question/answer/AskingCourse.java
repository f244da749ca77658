package org.cordon.exchange.question.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.exchange.question.AnswerKind;
import org.cordon.exchange.question.Asking;
import org.cordon.exchange.question.AskingOutcome;
import org.cordon.exchange.question.Askings;
import org.cordon.exchange.question.QuestionFeature.QuestionFact;
import org.cordon.exchange.question.QuestionFeature.QuestionMessage;
import org.cordon.exchange.question.Questions;
import org.cordon.exchange.question.ask.QuestionRegister;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.duty.DutyPosts;
import org.cordon.roundup.feedback.FeedbackService;
import org.cordon.roundup.feedback.ReceivedItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work of jobs between a question and its answer: messages, calls to duty posts, and a record when no answer or reply comes. */
@Service
@Transactional
public class AskingCourse {

    private final Questions questions;
    private final Askings askings;
    private final QuestionRegister register;
    private final QuestionMessages messages;
    private final QuestionFacts facts;
    private final DutyPosts duty;
    private final FeedbackService feedback;
    private final Clock clock;

    AskingCourse(Questions questions, Askings askings, QuestionRegister register, QuestionMessages messages, QuestionFacts facts,
            DutyPosts duty, FeedbackService feedback, Clock clock) {
        this.questions = questions;
        this.askings = askings;
        this.register = register;
        this.messages = messages;
        this.facts = facts;
        this.duty = duty;
        this.feedback = feedback;
        this.clock = clock;
    }

    /**
     * The next step of the process after an answer.
     *
     * @param asker        the group of the asking country, if the party asked back; null otherwise
     * @param askerAnswers the time at which the asking country's reply is due, or null
     */
    public record Next(boolean askedBack, boolean refused, boolean forwarded, String asker, Instant askerAnswers) {
    }

    /** The times of a party: its reminder, its deadline, and the end of late answers. */
    public record Due(Instant reminder, Instant deadline, Instant lateEnd) {
    }

    /** Tells a party of the question through the duty post that is on duty now. */
    public void put(String reference, String country) {
        var asking = lock(reference, country);
        askings.call(asking, duty.of(country).flatMap(bureau -> bureau.now()).map(post -> post.post().reference()).orElse(null), false);
        facts.record(QuestionFact.QUESTION_ASKED, asking, asking.askedAt());
        messages.toAsked(QuestionMessage.QUESTION_ASKED, asking, asking.acknowledgeBy());
    }

    /**
     * Calls the next duty post if nobody has acknowledged in time. After the last post, calls the head of the bureau. If the General
     * Secretariat is asked as well, tells the coordination that the head is called. Does nothing once the question is acknowledged, or when
     * nobody is left to call.
     */
    public void callNext(String reference, String country) {
        var asking = lock(reference, country);
        if (asking.acknowledgedAt() != null || asking.headCalled() || asking.outcome() != null) {
            return;
        }
        var next = duty.of(country).filter(bureau -> asking.post() != null).flatMap(bureau -> bureau.after(asking.post()));
        askings.call(asking, next.map(post -> post.post().reference()).orElse(null), next.isEmpty());
        messages.toAsked(QuestionMessage.QUESTION_CALLED, asking, asking.deadline());
        if (next.isEmpty() && !asking.party().equals(Roles.COORDINATOR) && askings.find(reference, Roles.COORDINATOR).isPresent()) {
            messages.toCoordination(QuestionMessage.QUESTION_STALLED, asking);
        }
    }

    /** Reminds a party halfway to the deadline. */
    public void remind(String reference, String country) {
        var asking = lock(reference, country);
        messages.toAsked(QuestionMessage.QUESTION_REMINDER, asking, asking.deadline());
    }

    /** Records that the deadline has passed. A late answer is still taken. */
    public void recordUnanswered(String reference, String country) {
        var asking = lock(reference, country);
        if (asking.outcome() != null) {
            return;
        }
        askings.end(asking, AskingOutcome.UNANSWERED, clock.instant());
        facts.record(QuestionFact.QUESTION_UNANSWERED, asking);
        messages.toAsked(QuestionMessage.QUESTION_OVERDUE, asking, asking.lateEnd());
        messages.toAsker(QuestionMessage.QUESTION_UNANSWERED, asker(reference), asking, Map.of());
    }

    /**
     * Tells the asking country of an answer. If the answer is full or partial, asks that country for feedback. If the party has passed the
     * question on, puts it to the next country.
     */
    public Next followAnswer(String reference, String country) {
        var asking = lock(reference, country);
        var asker = asker(reference);
        var answer = questions.lastAnswer(reference, asking.party()).orElseThrow();
        if (answer.kind() == AnswerKind.ASK_BACK) {
            var until = clock.instant().plus(Duration.between(asking.askedAt(), asking.deadline()));
            messages.toAsker(QuestionMessage.QUESTION_ASKED_BACK, asker, asking,
                    Map.of("deadline", messages.time(Roles.bureau(asker), until)));
            return new Next(true, false, false, Roles.bureau(asker), until);
        }
        if (answer.kind().says()) {
            feedback.ask(new ReceivedItem(answer.reference(), reference, null, country), List.of(asker));
        }
        if (answer.kind() == AnswerKind.FORWARDED) {
            register.forward(reference, answer.forwardedTo());
        }
        messages.toAsker(QuestionMessage.QUESTION_ANSWERED, asker, asking, Map.of("outcome", "QUESTION_" + answer.kind()));
        return new Next(false, answer.kind() == AnswerKind.REFUSED, answer.kind() == AnswerKind.FORWARDED, null, null);
    }

    /** Tells a party the asking country's reply. Extends the party's deadline by the time that it waited for the reply. */
    public Due tellAnsweredBack(String reference, String country) {
        var asking = lock(reference, country);
        var now = clock.instant();
        var deadline = asking.deadline().plus(Duration.between(asking.waitsSince(), now));
        askings.goesOn(asking, deadline);
        var going = lock(reference, country);
        facts.record(QuestionFact.QUESTION_ANSWERED_BACK, going);
        messages.toAsked(QuestionMessage.QUESTION_ANSWERED_BACK, going, deadline);
        return new Due(going.halfway(now), deadline, going.lateEnd());
    }

    /** Records that the asking country did not reply when the party asked back. The party owes nothing any more. */
    public void recordLapsed(String reference, String country) {
        var asking = lock(reference, country);
        askings.end(asking, AskingOutcome.LAPSED, clock.instant());
        facts.record(QuestionFact.QUESTION_LAPSED, asking);
        messages.toAsked(QuestionMessage.QUESTION_LAPSED, asking, asking.deadline());
    }

    /**
     * Records that a party is not asked any more. A party that may not see the question gets no message. Parties that may see the question
     * again are asked anew.
     */
    public void recordWithdrawn(String reference, String country) {
        var asking = lock(reference, country);
        if (asking.outcome() == null || asking.isLate()) {
            askings.end(asking, AskingOutcome.WITHDRAWN, clock.instant());
        }
        if (questions.require(reference).withdrawal() != null && register.sees(asking)) {
            messages.toAsked(QuestionMessage.QUESTION_WITHDRAWN, asking, asking.deadline());
        }
        register.putAgain(reference);
    }

    private Asking lock(String reference, String country) {
        return askings.lock(reference, Asking.party(country))
                .orElseThrow(() -> new IllegalStateException(country + " is not asked " + reference));
    }

    private String asker(String reference) {
        return questions.require(reference).country();
    }
}
