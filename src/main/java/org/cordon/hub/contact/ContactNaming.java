package org.cordon.hub.contact;

/** The choice of a bureau that works on a group: it is asked when another bureau declares the same group, or it is never named. */
public enum ContactNaming { ASK, NEVER }
