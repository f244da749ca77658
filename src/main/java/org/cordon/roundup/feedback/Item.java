package org.cordon.roundup.feedback;

/**
 * What somebody was given.
 *
 * @param operation that it belongs to; of an answer, its question
 * @param target    with which what is owed of it rests while that is suspended, or null
 * @param supplier  the code of whoever it is owed to; null if it must not learn from it that somebody is sought
 */
public record Item(String reference, String operation, String target, String supplier) {
}
