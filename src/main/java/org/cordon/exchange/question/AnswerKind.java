package org.cordon.exchange.question;

import org.cordon.exchange.question.QuestionFeature.QuestionFact;
import org.cordon.kernel.shared.feature.FactType;

/** The kinds of message between the country that asks a question and a party that is asked. */
public enum AnswerKind {

    ANSWERED(QuestionFact.QUESTION_ANSWERED),
    PARTLY(QuestionFact.QUESTION_PARTLY_ANSWERED),
    REFUSED(QuestionFact.QUESTION_REFUSED),
    /** The party passes the question on to the competent country. */
    FORWARDED(QuestionFact.QUESTION_FORWARDED),
    /** The party needs to know more before it answers. */
    ASK_BACK(QuestionFact.QUESTION_ASKED_BACK),
    /** The asking country replies to {@link #ASK_BACK}. */
    ANSWERED_BACK(QuestionFact.QUESTION_ANSWERED_BACK);

    private final FactType fact;

    AnswerKind(FactType fact) {
        this.fact = fact;
    }

    public FactType fact() {
        return fact;
    }

    /** Whether such a message answers the question, at least in part. */
    public boolean says() {
        return this == ANSWERED || this == PARTLY;
    }

    /** Whether the party owes nothing more after such a message. */
    public boolean ends() {
        return this != ASK_BACK && this != ANSWERED_BACK;
    }
}
