package org.cordon.hub.specialist;

/** Of which kind the unit of a post is. */
public enum Unit { BORDER, CUSTOMS, INVESTIGATIVE, FINANCIAL }
