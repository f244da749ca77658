package org.cordon.hub.closedsession;

import java.time.Instant;

/**
 * What somebody seated has noted down.
 *
 * @param item  what on the table it is on; null of one on the session
 * @param party the group of whoever wrote it
 * @param text  personal data
 */
public record Note(int number, String item, String party, String text, Instant writtenAt) {
}
