package org.cordon.hub.closedsession;

import java.time.Instant;

/**
 * A note of a seated party.
 *
 * @param item the item on the table that the note is about; null for a note on the session
 * @param party the group of the author
 * @param text personal data
 */
public record SessionNote(int number, String item, String party, String text, Instant writtenAt) {
}
