package org.cordon.roundup.participation;

/**
 * A country's answer to an invitation.
 *
 * @param accepted       whether the country takes part
 * @param liaisonOfficer the officer whom the others may call; needed when the country takes part
 * @param reason         why the country does not take part; needed in that case
 */
public record Answer(Boolean accepted, String liaisonOfficer, String reason) {
}
