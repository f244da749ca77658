package org.cordon.rooms.attachment;

/** The purpose of a file, for people who work with the file. */
public enum AttachmentKind {

    /** A picture of the person, or of a place; pages show a thumbnail. */
    PHOTOGRAPH,
    FINGERPRINTS,
    WARRANT,
    TRANSLATION,
    DOCUMENT
}
