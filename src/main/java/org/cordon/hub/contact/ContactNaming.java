package org.cordon.hub.contact;

/** Whether a bureau is asked when another works on the same group, or is never to be named. */
public enum ContactNaming { ASK, NEVER }
