package org.cordon.kernel.identity;

/**
 * A single detail that speaks for or against two descriptions being of one person.
 *
 * @param one   the words, the date, the codes of countries or the numbers of the first description; empty if the description has none
 * @param other the corresponding values of the second description; empty if the description has none
 */
public record Finding(Reason reason, String one, String other) {
}
