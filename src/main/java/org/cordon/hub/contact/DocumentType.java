package org.cordon.hub.contact;

/** Of which kind a document is. */
public enum DocumentType { PASSPORT, IDENTITY_CARD, DRIVING_LICENCE, RESIDENCE_PERMIT, VISA, OTHER }
