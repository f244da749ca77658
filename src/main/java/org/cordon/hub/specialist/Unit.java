package org.cordon.hub.specialist;

/** The kind of unit to which a post belongs. */
public enum Unit { BORDER, CUSTOMS, INVESTIGATIVE, FINANCIAL }
