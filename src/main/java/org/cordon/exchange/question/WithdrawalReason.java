package org.cordon.exchange.question;

/**
 * The reasons for withdrawing a question. A free text is not possible, because a text could name a country that wants to ask without its
 * name.
 */
public enum WithdrawalReason {

    /** Another channel brought the answer. */
    ANSWERED_OTHERWISE,
    /** The matter is closed, or has changed. */
    NO_LONGER_NEEDED,
    /** The country puts the question anew, in other words or to other parties. */
    ASKED_ANEW,
    ASKED_BY_MISTAKE,
    OTHER
}
