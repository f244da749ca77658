package org.cordon.roundup.nomination;

/**
 * A remark of the screening decision on a nomination.
 *
 * @param mark    a code in capitals
 * @param reason  why, in a sentence
 * @param flagged whether the compliance officer must see the nomination because of this mark
 */
public record ScreeningMark(String mark, String reason, boolean flagged) {
}
