package org.cordon.kernel.shared.feature;

/**
 * The declarations of one feature to the rest of Cordon. The feature provides them as a component, and no lower module names the feature: a
 * new feature brings its references, messages, facts, acts and limits with it. {@link Features} collects them.
 */
public interface Feature {

    Declared declares();
}
