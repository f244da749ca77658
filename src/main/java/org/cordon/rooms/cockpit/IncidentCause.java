package org.cordon.rooms.cockpit;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The cause for which the engine gave up a job, recognised by the message of the last failure. The message comes from Cordon, from the mail
 * server, or from a library. The page shows the cause in the reader's language, and also the message.
 */
enum IncidentCause {

    NO_CONTACT("has no contact in the country directory"),
    NO_ADDRESS("No address is known for the group"),
    MAIL_UNREACHABLE("was not delivered: .*(connect|timed? ?out|unknown ?host|unreachable|reset)"),
    /** The mail server refused the mail: its answer contains an error code, a number from 400 to 599. */
    MAIL_REFUSED("was not delivered: .*\\b[45]\\d\\d\\b"),
    MAIL_FAILED("was not delivered: "),
    COLLISION("optimistic ?lock|was updated by another transaction|deadlock|could not serialize"),
    DATABASE("connection is not available|connection (to .* )?(refused|attempt failed)|unable to acquire jdbc|connection has been closed"),
    DEFECT("");

    private static final Pattern SAID = Pattern.compile("was not delivered: (.*)", Pattern.DOTALL);

    private final Pattern words;

    IncidentCause(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    }

    /** @param message the message of the last failure, or null */
    static IncidentCause of(String message) {
        var said = message == null ? "" : message;
        return Arrays.stream(values()).filter(cause -> cause.words.matcher(said).find()).findFirst().orElseThrow();
    }

    /** Returns what the mail server said; for other failures, the whole message. */
    static String said(String message) {
        var matcher = SAID.matcher(message == null ? "" : message);
        return matcher.find() ? matcher.group(1).strip() : message;
    }
}
