package org.cordon.arrest;

/** How a person's identity was confirmed. */
public enum IdentityMethod {
    FINGERPRINT,
    DNA,
    FACE,
    DOCUMENTS,
    OTHER
}
