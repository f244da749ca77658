package org.cordon.signin.factor;

/** Something happened to the second factor of an account. Published in the transaction in which it did. */
public record FactorEvent(Kind kind, String account) {

    /** What happened. */
    public enum Kind {
        SET_UP, REMOVED,
        /** By an administrator. */
        FORGOTTEN,
        WRONG_CODE,
        /** So many wrong codes in a row that its owner shall know. */
        GUESSED,
        RECOVERY_CODE_USED
    }
}
