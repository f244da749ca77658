package org.cordon.hub.smugglinggroup.transfer;

/** The state of a proposal. */
public enum TransferState {
    OPEN,
    /** The country has agreed, but the proposal is not carried out yet. */
    AGREED,
    REFUSED,
    DONE,
    /** The country has not answered in time. A proposal about a group that the country does not see ends in the same state. */
    SILENT,
    /**
     * The country agreed, but the proposal could no longer be carried out, for example because the group was closed or handed over
     * meanwhile.
     */
    LAPSED
}
