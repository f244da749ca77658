package org.cordon.rooms.receipt;

import java.util.Set;
import org.cordon.platform.notification.MessageKind;

/**
 * Whom an act tells.
 *
 * @param kinds      of the messages that follow it
 * @param everywhere whether they are about more than its own references: about whatever is in its operation
 */
record Tells(Set<MessageKind> kinds, boolean everywhere) {

    static Tells about(MessageKind... kinds) {
        return new Tells(Set.of(kinds), false);
    }

    static Tells all(MessageKind... kinds) {
        return new Tells(Set.of(kinds), true);
    }

    static Tells nobody() {
        return new Tells(Set.of(), false);
    }
}
