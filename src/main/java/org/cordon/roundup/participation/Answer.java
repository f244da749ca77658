package org.cordon.roundup.participation;

/**
 * A country's answer to an invitation.
 *
 * @param accepted       whether it takes part
 * @param liaisonOfficer the officer whom the others may call; needed when the country takes part
 * @param reason         why it does not take part; needed when it does not
 */
public record Answer(Boolean accepted, String liaisonOfficer, String reason) {
}
