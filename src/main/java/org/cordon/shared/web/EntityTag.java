package org.cordon.shared.web;

import java.util.regex.Pattern;
import org.cordon.shared.Refusal;

/** The version of a row as a request names it in {@code If-Match}: {@code "3"}. */
public final class EntityTag {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]{1,9})\"");

    private EntityTag() {
    }

    /**
     * @param ifMatch the header, or null
     * @return the version, or null if none is named
     * @throws Refusal if it names something else
     */
    public static Integer version(String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        var version = VERSION.matcher(ifMatch);
        if (!version.matches()) {
            throw Refusal.invalid("If-Match has to be the version in quotation marks, such as \"3\".");
        }
        return Integer.valueOf(version.group(1));
    }
}
