package org.cordon.hub.smugglinggroup;

/**
 * A person of a group whom a country could nominate for an operation that was launched from that group.
 *
 * @param fact the reference of the fact that the country supplied
 * @param about the reference of the target, the nomination or the lead about the person
 */
public record ProposedPerson(String group, String fact, String about) {
}
