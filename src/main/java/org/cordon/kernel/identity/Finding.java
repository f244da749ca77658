package org.cordon.kernel.identity;

/**
 * One thing that speaks for or against two descriptions being of one person.
 *
 * @param one   the words, the date, the codes of countries or the numbers that it is about, as they stand in the first description; empty
 *              where that has none
 * @param other the same of the second
 */
public record Finding(Reason reason, String one, String other) {
}
