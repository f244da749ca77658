package org.cordon.platform.signin.factor;

/** An event of the second factor of an account, published in the transaction of that event. */
public record FactorEvent(Kind kind, String account) {

    /** What happened. */
    public enum Kind {
        SET_UP, REMOVED,
        /** An administrator took the second factor away. */
        FORGOTTEN,
        WRONG_CODE,
        /** So many wrong codes were given in a row that the owner of the account should know. */
        GUESSED,
        RECOVERY_CODE_USED
    }
}
