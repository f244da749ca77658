package org.cordon.platform.signin.factor;

/** An event of the second factor of an account, published in the transaction in which it happens. */
public record FactorEvent(Kind kind, String account) {

    /** The kinds of events. */
    public enum Kind {
        SET_UP, REMOVED,
        /** An administrator took the second factor away. */
        FORGOTTEN,
        WRONG_CODE,
        /** There were many wrong codes in a row, and the owner of the account should know of them. */
        GUESSED,
        RECOVERY_CODE_USED
    }
}
