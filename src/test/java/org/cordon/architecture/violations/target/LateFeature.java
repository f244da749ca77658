package org.cordon.architecture.violations.target;

/** A late feature. */
public class LateFeature {
}
