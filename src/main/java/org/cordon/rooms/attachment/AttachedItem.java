package org.cordon.rooms.attachment;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of items on which files hang. */
public enum AttachedItem {

    NOMINATION("nominations"),
    LEAD("leads"),
    ARREST("arrests"),
    QUESTION("questions"),
    ANSWER("answers"),
    ALERT("alerts"),
    /** On a person by number and name. */
    REPORT("reports");

    private final String place;

    AttachedItem(String place) {
        this.place = place;
    }

    /** The kind whose items stand at this place of an address. */
    public static AttachedItem at(String place) {
        return find(place).orElseThrow();
    }

    /** The kind whose items stand at this place of an address, if any do. */
    public static Optional<AttachedItem> find(String place) {
        return Arrays.stream(values()).filter(kind -> kind.place.equals(place)).findFirst();
    }
}
