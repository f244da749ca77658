package org.cordon.exchange.question;

import org.cordon.exchange.question.QuestionFeature.QuestionFact;
import org.cordon.kernel.shared.feature.FactType;

/** What is said between the one who asks and one who is asked. */
public enum AnswerKind {

    ANSWERED(QuestionFact.QUESTION_ANSWERED),
    PARTLY(QuestionFact.QUESTION_PARTLY_ANSWERED),
    REFUSED(QuestionFact.QUESTION_REFUSED),
    /** Passed on to the country that is competent. */
    FORWARDED(QuestionFact.QUESTION_FORWARDED),
    /** Whoever is asked needs to know more first. */
    ASK_BACK(QuestionFact.QUESTION_ASKED_BACK),
    /** What the asker says to that. */
    ANSWERED_BACK(QuestionFact.QUESTION_ANSWERED_BACK);

    private final FactType fact;

    AnswerKind(FactType fact) {
        this.fact = fact;
    }

    public FactType fact() {
        return fact;
    }

    /** Whether it says what was asked, if only in part. */
    public boolean says() {
        return this == ANSWERED || this == PARTLY;
    }

    /** Whether nothing more is owed after it. */
    public boolean ends() {
        return this != ASK_BACK && this != ANSWERED_BACK;
    }
}
