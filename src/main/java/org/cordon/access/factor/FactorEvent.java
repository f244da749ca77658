package org.cordon.access.factor;

/** Something happened to the second factor of an account. Published in the transaction in which it did. */
public record FactorEvent(Kind kind, String account) {

    /** What happened. */
    public enum Kind {
        SET_UP, REMOVED,
        /** By an administrator. */
        FORGOTTEN,
        WRONG_CODE, RECOVERY_CODE_USED
    }
}
