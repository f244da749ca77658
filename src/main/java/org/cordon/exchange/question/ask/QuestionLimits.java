package org.cordon.exchange.question.ask;

import org.cordon.roundup.report.Urgency;

/** What is owed how soon, by the decision table. */
public interface QuestionLimits {

    /** The limits of an urgency. */
    Limits of(Urgency urgency);
}
