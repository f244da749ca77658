package org.cordon.architecture.violations.list;

/** A late feature. */
public class LateFeature {
}
