package org.cordon.hub.smugglinggroup.transfer;

/** What has become of what was proposed. */
public enum TransferState {
    OPEN,
    /** It is about to be done. */
    AGREED,
    REFUSED,
    DONE,
    /** Nobody has answered in time. That the country asked does not see the group reads the same. */
    SILENT,
    /** It was agreed to and could no longer be carried out, for example because the group was closed or handed over meanwhile. */
    LAPSED
}
