package org.cordon.question;

/** How soon an answer is needed. What that means in hours says the decision table {@code question-deadlines}. */
public enum Urgency {

    /** Life, an arrest or a departure at hand. */
    FLASH,
    URGENT,
    NORMAL,
    ROUTINE
}
