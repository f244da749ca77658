package org.cordon.architecture.violations.roundup.list;

/** A feature of a high storey. */
public class HighFeature {
}
