package org.cordon.exchange.question;

import static org.cordon.kernel.shared.feature.Footprint.done;
import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Footprint.start;
import static org.cordon.kernel.shared.feature.Telling.Trait.ASKED_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.COUNTRY_ACTS;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;
import static org.cordon.kernel.shared.feature.Telling.Trait.TO_A_POST;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.ReferenceKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.cordon.platform.act.ActFeature;
import org.springframework.stereotype.Component;

/** Declares questions: their references, messages, facts and acts. */
@Component
public final class QuestionFeature implements Feature {

    /** A question of one country to others. */
    public static final ReferenceKind QUESTION = ReferenceKind.ofNoOperation("X").shownAt("/questions/");

    /** A message of a party, or of the asking country, about a question. */
    public static final ReferenceKind ANSWER = ReferenceKind.within(QUESTION);
    /** The act of asking a question that is not FLASH. */
    public static final LimitedAct ASKING = new LimitedAct("QUESTION", 120);

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
         * A question was put to a party. This fact and all facts below belong to no operation. Their subject is the question, and their
         * country is the party that is asked.
         */
        QUESTION_ASKED,
        /** The party that is asked has acknowledged the question. */
        QUESTION_ACKNOWLEDGED,
        QUESTION_ANSWERED,
        QUESTION_PARTLY_ANSWERED,
        QUESTION_REFUSED,
        /** The party has passed the question on to the competent country. */
        QUESTION_FORWARDED,
        /** The party needs to know more before it answers. */
        QUESTION_ASKED_BACK,
        QUESTION_ANSWERED_BACK,
        QUESTION_UNANSWERED,
        /** The asking country did not reply when the party asked back. */
        QUESTION_LAPSED,
        /** The asking country wants no answer any more. */
        QUESTION_WITHDRAWN
    }

    enum QuestionAct implements Act {

        QUESTION_PUT(leaving(start("question-asking"), "POST /api/questions").changedAt(Place.ITEM)
                .telling(QuestionMessage.QUESTION_ASKED)),
        QUESTION_TAKEN_BACK(leaving("POST /api/questions/{reference}/withdrawal")
                .counted(ActFeature.CHANGE).telling(QuestionMessage.QUESTION_WITHDRAWN)),
        QUESTION_HANDLED(leaving("PUT /api/questions/{reference}/handling").counted(ActFeature.CHANGE).changedAt(Place.ITEM)),
        // The receipts of these acts name no recipients, because the party that answers may not know the asking country.
        QUESTION_SAID_TO_HAVE_ARRIVED(leaving("POST /api/questions/{reference}/acknowledgement")),
        QUESTION_ANSWERED_BY_HAND(leaving(done("userTask_answerQuestion"), done("userTask_answerLate"), done("userTask_answerBack"),
                "POST /api/questions/{reference}/answers"));

        private final Footprint footprint;

        QuestionAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().references(QUESTION, ANSWER).messages(QuestionMessage.values()).facts(QuestionFact.values())
                .acts(QuestionAct.values()).limits(ASKING);
    }
}
