package org.cordon.kernel.shared.web;

import java.util.regex.Pattern;
import org.cordon.kernel.shared.Refusal;

/** The version of an item that the sender has seen, from the header {@code If-Match}: {@code "3"}. */
public final class SeenVersion {

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private SeenVersion() {
    }

    /**
     * Returns the version, or null if there is no such header.
     *
     * @throws Refusal if the header holds no version
     */
    public static Integer of(String header) {
        if (header == null) {
            return null;
        }
        var version = ENTITY_TAG.matcher(header);
        if (!version.matches()) {
            throw Refusal.invalid("If-Match has to be the version that was read, in quotation marks, such as \"3\".");
        }
        return Integer.valueOf(version.group(1));
    }
}
