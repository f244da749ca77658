package org.cordon.kernel.shared.feature;

import java.util.List;

/**
 * What the rest of Cordon knows of one feature. The feature declares it as a component, and nothing below it names the feature: a new one
 * brings its references, messages, facts and acts with it. {@link Features} collects them.
 */
public interface Feature {

    /** The kinds of references that the feature draws, and by which people open what it has. */
    default List<ReferenceKind> references() {
        return List.of();
    }

    /** What it tells people. */
    default List<? extends MessageKind> messages() {
        return List.of();
    }

    /** What it records in the ledger. */
    default List<? extends FactType> facts() {
        return List.of();
    }

    /** What people do in it and have a receipt for. */
    default List<? extends Act> acts() {
        return List.of();
    }
}
