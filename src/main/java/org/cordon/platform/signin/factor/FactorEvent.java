package org.cordon.platform.signin.factor;

/** Something happened to the second factor of an account. Published in the transaction in which it did. */
public record FactorEvent(Kind kind, String account) {

    /** What happened. */
    public enum Kind {
        SET_UP, REMOVED,
        /** An administrator took the second factor away. */
        FORGOTTEN,
        WRONG_CODE,
        /** So many wrong codes were given in a row that the owner of the account shall know. */
        GUESSED,
        RECOVERY_CODE_USED
    }
}
