package org.cordon.hub.contact;

/** The choice of a bureau that works on a group: to be asked when another bureau declares the same group, or never to be named. */
public enum ContactNaming { ASK, NEVER }
