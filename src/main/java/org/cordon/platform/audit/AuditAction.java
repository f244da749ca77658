package org.cordon.platform.audit;

/** What a row of the audit tells. */
public enum AuditAction {
    /** Files of persons were shown. */
    READ,
    /** Something left Cordon to be kept elsewhere. */
    EXPORT,
    /** Something is another than before. */
    CHANGE,
    /** The answer to an act was given once more; nothing was done. */
    REPEATED,
    /** An attempt was refused, see the status. */
    REFUSED,
    /** Cordon failed. */
    FAILED,
    SIGN_IN,
    SIGN_IN_FAILED,
    /** An account was made, changed or removed. */
    ACCOUNT_CHANGED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    /** An account got a second factor, or another one. */
    FACTOR_SET_UP,
    FACTOR_REMOVED,
    /** A code was wrong. */
    FACTOR_FAILED,
    RECOVERY_CODE_USED
}
