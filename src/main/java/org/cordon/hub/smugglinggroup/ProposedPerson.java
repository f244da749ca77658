package org.cordon.hub.smugglinggroup;

/**
 * Somebody of a group whom a country could put forward to an operation that was launched from it.
 *
 * @param fact  the reference of what the country supplied
 * @param about of the target, the nomination or the lead that is known of him
 */
public record ProposedPerson(String group, String fact, String about) {
}
