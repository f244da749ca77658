package org.cordon.kernel.shared.feature;

/**
 * What the rest of Cordon knows of one feature. The feature declares it as a component, and nothing below it names the feature: a new one
 * brings its references, messages, facts and acts with it. {@link Features} collects them.
 */
public interface Feature {

    Declared declares();
}
