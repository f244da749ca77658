package org.cordon.roundup.arrest.identity;

/** The method by which a person's identity was confirmed. */
public enum IdentityMethod {
    FINGERPRINT,
    DNA,
    FACE,
    DOCUMENTS,
    OTHER
}
