package org.cordon.exchange.question.process;

import static org.cordon.kernel.shared.Said.said;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code question-answering}, and the names in its model. */
@Component
final class QuestionAnsweringProcess implements ProcessDeclaration {

    static final String KEY = "question-answering";

    @Override
    public String key() {
        return KEY;
    }

    /** Hides the process. Its tasks and variables show who was asked, and also who asks, even if that country asks without its name. */
    @Override
    public boolean isShownToManagement() {
        return false;
    }

    @Override
    public boolean isShownToPartners() {
        return true;
    }

    @Override
    public Map<String, Set<String>> inputs() {
        var answer = Set.of(Inputs.ANSWER, Inputs.TEXT, Inputs.REASON, Inputs.FORWARD_TO, Inputs.ITEMS, Inputs.HANDLING_CODE);
        return Map.of(Elements.ANSWER_QUESTION, answer, Elements.ANSWER_LATE, answer, Elements.ANSWER_BACK, Set.of(Inputs.TEXT));
    }

    @Override
    public Map<String, Function<Moment, Said>> endings() {
        return Map.ofEntries(
                Map.entry("boundaryEvent_questionOverdue", time -> said(
                        "The deadline passed on {time} while you were answering: the question is recorded as unanswered. "
                                + "It can be answered late.", time)),
                Map.entry("boundaryEvent_questionAnswered",
                        time -> said("On {time} somebody of your office answered the question: there is nothing left to do.", time)),
                Map.entry("boundaryEvent_lateAnswered",
                        time -> said("On {time} somebody of your office answered the question: there is nothing left to do.", time)),
                Map.entry("startEvent_questionWithdrawn",
                        time -> said("The question was withdrawn on {time} by the country that asks it: nothing is owed any more.", time)),
                Map.entry("boundaryEvent_lateAnswerOver",
                        time -> said("The time for a late answer ended on {time}: the question stays unanswered.", time)),
                Map.entry("boundaryEvent_answerBackOverdue", time -> said(
                        "The time to say what you were asked back ended on {time}: the question has lapsed there.", time)));
    }

    /** The elements of the model that people work with. */
    static final class Elements {

        static final String ANSWER_QUESTION = "userTask_answerQuestion";
        static final String ANSWER_LATE = "userTask_answerLate";
        static final String ANSWER_BACK = "userTask_answerBack";
    }

    static final class Messages {

        static final String QUESTION_ANSWERED = "cordon.questionAnswered";
        static final String QUESTION_WITHDRAWN = "cordon.questionWithdrawn";
    }

    /** The variables that the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> QUESTION_REFERENCE = ProcessVariable.string("questionReference");
        /** The code of the party that is asked. */
        static final ProcessVariable<String> COUNTRY = Subject.COUNTRY;
        static final ProcessVariable<String> ASKED_GROUP = ProcessVariable.string("askedGroup");
        /**
         * The asking country's group. It is set only while the asking country has to reply to the party, because the party must not learn
         * which country asks.
         */
        static final ProcessVariable<String> ASKER_GROUP = ProcessVariable.string("askerGroup");
        /** The times at which the next duty post is called. They begin with the end of the time to acknowledge. */
        static final ProcessVariable<String> CALL_CYCLE = ProcessVariable.string("callCycle");
        static final ProcessVariable<String> REMINDER_TIME = ProcessVariable.string("reminderTime");
        static final ProcessVariable<String> ANSWER_DEADLINE = ProcessVariable.string("answerDeadline");
        static final ProcessVariable<String> LATE_END = ProcessVariable.string("lateEnd");
        static final ProcessVariable<String> ANSWER_BACK_DEADLINE = ProcessVariable.string("answerBackDeadline");
        static final ProcessVariable<Boolean> ASKED_BACK = ProcessVariable.answer("askedBack");
        static final ProcessVariable<Boolean> QUESTION_REFUSED = ProcessVariable.answer("questionRefused");
        static final ProcessVariable<Boolean> QUESTION_FORWARDED = ProcessVariable.answer("questionForwarded");
    }

    /** The fields that people post. The listener of the task consumes them, so that the engine never keeps them. */
    static final class Inputs {

        static final String ANSWER = "answer";
        static final String TEXT = "text";
        static final String REASON = "reason";
        static final String FORWARD_TO = "forwardTo";
        static final String ITEMS = "items";
        static final String HANDLING_CODE = "handlingCode";
    }
}
