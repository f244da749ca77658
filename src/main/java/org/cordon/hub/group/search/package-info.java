/**
 * Groups are found by the words of what the reader sees of them, however these are spelled.
 *
 * <p>A package of its own because it knows the spelling of words and nothing of stewards or transfers.
 */
package org.cordon.hub.group.search;
