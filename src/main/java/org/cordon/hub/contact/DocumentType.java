package org.cordon.hub.contact;

/** The kind of a document. */
public enum DocumentType { PASSPORT, IDENTITY_CARD, DRIVING_LICENCE, RESIDENCE_PERMIT, VISA, OTHER }
