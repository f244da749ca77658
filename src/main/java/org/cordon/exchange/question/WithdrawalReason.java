package org.cordon.exchange.question;

/** Why a question is withdrawn. There are no words beside it: they could name one who asks without being named. */
public enum WithdrawalReason {

    /** It was answered by other means. */
    ANSWERED_OTHERWISE,
    /** The matter is closed, or has become another. */
    NO_LONGER_NEEDED,
    /** It is asked anew, in other words or of others. */
    ASKED_ANEW,
    ASKED_BY_MISTAKE,
    OTHER
}
