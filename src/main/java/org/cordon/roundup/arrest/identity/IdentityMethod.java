package org.cordon.roundup.arrest.identity;

/** How a person's identity was confirmed. */
public enum IdentityMethod {
    FINGERPRINT,
    DNA,
    FACE,
    DOCUMENTS,
    OTHER
}
