package org.cordon.platform.audit;

/** The kinds of rows of the audit. */
public enum AuditAction {
    /** Files of persons were shown. */
    READ,
    /** Data left Cordon to be kept elsewhere. */
    EXPORT,
    /** Something was changed. */
    CHANGE,
    /** A repeated act got its kept answer once more; nothing was done. */
    REPEATED,
    /** An attempt was refused; the status says why. */
    REFUSED,
    /** Cordon failed. */
    FAILED,
    SIGN_IN,
    SIGN_IN_FAILED,
    /** An account was made, changed or removed. */
    ACCOUNT_CHANGED,
    ROLE_GIVEN,
    ROLE_TAKEN,
    /** A second factor was set up for an account, for the first time or in place of an earlier second factor. */
    FACTOR_SET_UP,
    FACTOR_REMOVED,
    /** A code was wrong. */
    FACTOR_FAILED,
    RECOVERY_CODE_USED
}
