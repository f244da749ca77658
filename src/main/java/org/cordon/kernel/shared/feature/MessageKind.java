package org.cordon.kernel.shared.feature;

import java.util.Locale;
import org.cordon.kernel.shared.feature.MessageKind;

/**
 * A kind of message that a feature sends. Features declare their kinds as enums. The name, unique among kinds, is stored. In kebab case it
 * is the {@link #template()}: the prefix of its texts in the message bundles under {@code mail/}.
 */
public interface MessageKind {

    String name();

    Telling telling();

    /** Whether a task waits for this recipient behind the reference; otherwise the link only acknowledges the message. */
    default boolean hasTaskFor(String recipientGroup) {
        return telling().traits().stream().anyMatch(trait -> trait.isActOf(recipientGroup));
    }

    /**
     * Whether the message is about an operation. A message about an item is not: it is due now, even if the item's operation ended long
     * ago.
     */
    default boolean isOfAnOperation() {
        return !telling().traits().contains(Telling.Trait.OF_NO_OPERATION);
    }

    /** Whether the message names its operation. */
    default boolean namesItsOperation() {
        return isOfAnOperation() && !telling().traits().contains(Telling.Trait.OPERATION_UNNAMED);
    }

    /** Whether the message goes to a duty post, if the bureau has one, and not to the bureau's contact. */
    default boolean goesToAPost() {
        return telling().traits().contains(Telling.Trait.TO_A_POST);
    }

    default String template() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
