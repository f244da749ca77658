package org.cordon.kernel.shared.feature;

import java.util.Locale;
import org.cordon.kernel.shared.feature.MessageKind;

/**
 * A kind of message that a feature sends. The features declare their kinds as enums. The name, which no other kind has, is stored; in kebab
 * case it is the {@link #template()}: the prefix of its texts in the message bundles under {@code mail/}.
 */
public interface MessageKind {

    String name();

    Telling telling();

    /** Whether a task waits for this recipient behind the reference; where none does, the link only acknowledges the message. */
    default boolean hasTaskFor(String recipientGroup) {
        return telling().traits().stream().anyMatch(trait -> trait.isActOf(recipientGroup));
    }

    /** Whether it tells of an operation; what is asked of an item is asked now, however long its operation is over. */
    default boolean isOfAnOperation() {
        return !telling().traits().contains(Telling.Trait.OF_NO_OPERATION);
    }

    /** Whether its operation is named in it. */
    default boolean namesItsOperation() {
        return isOfAnOperation() && !telling().traits().contains(Telling.Trait.OPERATION_UNNAMED);
    }

    /** Whether it goes to a duty post, if there is one, and not to the contact of its bureau. */
    default boolean goesToAPost() {
        return telling().traits().contains(Telling.Trait.TO_A_POST);
    }

    default String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
