package org.cordon.kernel.shared;

import static org.cordon.kernel.shared.Said.said;

import java.util.List;
import org.cordon.kernel.shared.Refusal.Reason;

/** A place in a list of persons, from which its reader goes on. */
public final class ListPlace {

    private ListPlace() {
    }

    /** @throws Refusal unless it is a place in a list of targets: the reference of one, or null for the beginning */
    public static void require(String after) {
        if (after != null && !References.TARGET.matcher(after).matches()) {
            var reason = said("This is no place in the list that you were given. Leave it out to read from the beginning.");
            throw Refusal.invalid(reason, List.of(new Reason("after", reason)));
        }
    }
}
