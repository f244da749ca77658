package org.cordon.roundup.feedback;

/**
 * An item that was given to a country.
 *
 * @param operation the operation of the item, or the question if the item is an answer
 * @param target    the target whose suspension puts feedback on this item on hold, or null
 * @param supplier  the code of the party to which feedback is owed; null if feedback would reveal to that party that a person is sought
 */
public record ReceivedItem(String reference, String operation, String target, String supplier) {
}
