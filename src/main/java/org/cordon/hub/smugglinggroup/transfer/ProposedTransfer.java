package org.cordon.hub.smugglinggroup.transfer;

/**
 * A proposal that has been read and is in order.
 *
 * @param group the reference of the group that is handed over, merged or split off
 * @param country the code of the country that is asked; the steward's own code if no other country is asked
 * @param other the reference of the group into which {@code group} is merged, or from which it is split; null for a hand-over
 */
record ProposedTransfer(String group, TransferKind kind, String country, String other, String reason) {
}
