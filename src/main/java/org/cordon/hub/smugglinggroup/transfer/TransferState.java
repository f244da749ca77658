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
    /** It was agreed to, and the group was closed or kept from the country meanwhile. */
    LAPSED
}
