package org.cordon.hub.specialist;

/** The kind of unit to which a post belongs. */
public enum UnitKind { BORDER, CUSTOMS, INVESTIGATIVE, FINANCIAL }
