package org.cordon.analysis.product;

/** The feedback of a recipient on a product. */
public enum Usefulness { USEFUL, ACTED_ON, NOT_USEFUL }
