package org.cordon.platform.mailbox;

import java.time.Instant;
import java.util.Locale;

/**
 * A mail as a list shows it.
 *
 * @param id        the name of the file; later mails have greater ids
 * @param to        the recipient
 * @param firstLine the first line of the plain text
 */
public record KeptMail(String id, Instant receivedAt, String to, String subject, String firstLine) {

    boolean mentions(String text) {
        return (to + "\n" + subject + "\n" + firstLine).toLowerCase(Locale.ROOT).contains(text);
    }
}
