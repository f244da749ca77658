package org.cordon.roundup.participation;

/**
 * A country's answer to an invitation.
 *
 * @param accepted       whether it takes part
 * @param liaisonOfficer whom the others may call, asked for when it does
 * @param reason         why it does not, asked for when it does not
 */
public record Answer(Boolean accepted, String liaisonOfficer, String reason) {
}
