package org.cordon.hub.contact;

/** What a bureau works on. */
public enum ContactKind { PERSON, DOCUMENT, TELEPHONE, VESSEL, GROUP }
