/**
 * Finds groups by words, in any spelling, among the facts that the reader sees.
 *
 * <p>A package of its own because it knows the spelling of words and nothing of stewards or transfers.
 */
package org.cordon.hub.smugglinggroup.search;
