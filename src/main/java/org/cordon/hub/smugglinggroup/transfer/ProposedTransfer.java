package org.cordon.hub.smugglinggroup.transfer;

/**
 * Something to be proposed, which has been read and is right.
 *
 * @param group   the reference of the group that is handed over, merged or split off
 * @param country the code of the country that is asked; the steward's own where nobody is
 * @param other   the reference of the group into which it is merged, or from which it is split; null of a hand-over
 */
record ProposedTransfer(String group, TransferKind kind, String country, String other, String reason) {
}
