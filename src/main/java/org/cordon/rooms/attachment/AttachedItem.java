package org.cordon.rooms.attachment;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of items that can have files attached. */
public enum AttachedItem {

    NOMINATION("nominations"),
    LEAD("leads"),
    ARREST("arrests"),
    QUESTION("questions"),
    ANSWER("answers"),
    ALERT("alerts"),
    /** A report on a person by number and name. */
    REPORT("reports");

    private final String place;

    AttachedItem(String place) {
        this.place = place;
    }

    /** Returns the kind whose items have this path segment in their addresses. */
    public static AttachedItem at(String place) {
        return find(place).orElseThrow();
    }

    /** Returns the kind whose items have this path segment in their addresses; empty if there is no such kind. */
    public static Optional<AttachedItem> find(String place) {
        return Arrays.stream(values()).filter(kind -> kind.place.equals(place)).findFirst();
    }
}
