package org.cordon.analysis.product;

/** What one of those for whom a product is says of it. */
public enum Worth { USEFUL, ACTED_ON, NOT_USEFUL }
