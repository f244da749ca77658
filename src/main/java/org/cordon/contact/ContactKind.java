package org.cordon.contact;

/** What a bureau works on. */
public enum ContactKind { PERSON, DOCUMENT, TELEPHONE, VESSEL, GROUP }
