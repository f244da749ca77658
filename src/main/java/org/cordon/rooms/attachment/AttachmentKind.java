package org.cordon.rooms.attachment;

/** The purpose of a file for those who work with it. */
public enum AttachmentKind {

    /** A picture of the person, or of a place; pages show a thumbnail. */
    PHOTOGRAPH,
    FINGERPRINTS,
    WARRANT,
    TRANSLATION,
    DOCUMENT
}
