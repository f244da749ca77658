package org.cordon.rooms.cockpit;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Why a job was given up, as far as the words of its last failure tell. They are Cordon's own, the mail server's, or those of the libraries
 * beneath; whoever reads the page is told the cause in his language, and the words besides.
 */
enum IncidentCause {

    NO_CONTACT("has no contact in the country directory"),
    NO_ADDRESS("No address is known for the group"),
    MAIL_UNREACHABLE("was not delivered: .*(connect|timed? ?out|unknown ?host|unreachable|reset)"),
    /** The server's answer begins with its code, or has it inside. */
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

    /** @param message the last failure's, or null */
    static IncidentCause of(String message) {
        var said = message == null ? "" : message;
        return Arrays.stream(values()).filter(cause -> cause.words.matcher(said).find()).findFirst().orElseThrow();
    }

    /** What the mail server said; the whole message of anything else. */
    static String said(String message) {
        var matcher = SAID.matcher(message == null ? "" : message);
        return matcher.find() ? matcher.group(1).strip() : message;
    }
}
