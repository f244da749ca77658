package org.cordon.exchange.question;

import static org.cordon.kernel.shared.feature.Course.done;
import static org.cordon.kernel.shared.feature.Course.leaving;
import static org.cordon.kernel.shared.feature.Course.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.ASKED_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;
import static org.cordon.kernel.shared.feature.Telling.Trait.TO_A_POST;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Course;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares questions: their references, messages, facts and acts. */
@Component
public final class QuestionFeature implements Feature {

    /** A question of one country to others. */
    public static final ReferenceKind QUESTION = ReferenceKind.ofNoOperation("X").shownAt("/questions/");

    /** What somebody who is asked says to a question. */
    public static final ReferenceKind ANSWER = ReferenceKind.within(QUESTION);

    public enum QuestionMessage implements MessageKind {

        QUESTION_ASKED("whoever is asked a question, at the duty post that is there", ASKED_ACTS, OF_NO_OPERATION, TO_A_POST),
        QUESTION_CALLED("the next duty post of whoever has not acknowledged a question, or the head of the bureau", ASKED_ACTS,
                OF_NO_OPERATION, TO_A_POST),
        QUESTION_STALLED("the coordination, if the question is put to it as well", OF_NO_OPERATION),
        QUESTION_REMINDER("whoever is asked and has not answered", ASKED_ACTS, OF_NO_OPERATION),
        QUESTION_OVERDUE("whoever was asked and did not answer in time", ASKED_ACTS, OF_NO_OPERATION),
        QUESTION_ANSWERED("the country that asks", OF_NO_OPERATION),
        QUESTION_ASKED_BACK("the country that asks", COUNTRY_ACTS, OF_NO_OPERATION),
        QUESTION_ANSWERED_BACK("whoever has asked back", ASKED_ACTS, OF_NO_OPERATION),
        QUESTION_UNANSWERED("the country that asks", OF_NO_OPERATION),
        QUESTION_LAPSED("whoever has asked back and heard nothing", OF_NO_OPERATION),
        QUESTION_WITHDRAWN("whoever was asked and owes no answer any more", OF_NO_OPERATION);

        private final Telling telling;

        QuestionMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    public enum QuestionFact implements FactType {

        /**
         * Of no operation: the subject is a question of one country, the country the one to which it is put; so it is of all that follow.
         */
        QUESTION_ASKED,
        /** Whoever is asked has said that it has arrived. */
        QUESTION_ACKNOWLEDGED,
        QUESTION_ANSWERED,
        QUESTION_PARTLY_ANSWERED,
        QUESTION_REFUSED,
        /** Passed on to the country that is competent. */
        QUESTION_FORWARDED,
        /** Whoever is asked needs to know more first. */
        QUESTION_ASKED_BACK,
        QUESTION_ANSWERED_BACK,
        QUESTION_UNANSWERED,
        /** The one who asks did not say what he was asked back. */
        QUESTION_LAPSED,
        /** The one who asks wants no answer any more. */
        QUESTION_WITHDRAWN
    }

    enum QuestionAct implements Act {

        QUESTION_PUT(leaving(start("question-asking"), "POST /api/questions").changedAt(Place.ITEM)
                .telling(QuestionMessage.QUESTION_ASKED)),
        QUESTION_TAKEN_BACK(leaving("POST /api/questions/{reference}/withdrawal").telling(QuestionMessage.QUESTION_WITHDRAWN)),
        QUESTION_HANDLED(leaving("PUT /api/questions/{reference}/handling").changedAt(Place.ITEM)),
        // Who is told of what is said is not for whoever says it: the one who asks may not be named.
        QUESTION_SAID_TO_HAVE_ARRIVED(leaving("POST /api/questions/{reference}/acknowledgement")),
        QUESTION_ANSWERED_BY_HAND(leaving(done("userTask_answerQuestion"), done("userTask_answerLate"), done("userTask_answerBack"),
                "POST /api/questions/{reference}/answers"));

        private final Course course;

        QuestionAct(Course course) {
            this.course = course;
        }

        @Override
        public Course course() {
            return course;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(QUESTION, ANSWER).messages(QuestionMessage.values()).facts(QuestionFact.values())
                .acts(QuestionAct.values());
    }
}
