package org.cordon.hub.contact;

/** The kinds of data that a bureau can declare. */
public enum ContactKind { PERSON, DOCUMENT, TELEPHONE, VESSEL, GROUP }
