package org.cordon.rooms.attachment;

/** What a file is to those who work with it. */
public enum AttachmentKind {

    /** A picture of the person, or of a place; shown in small. */
    PHOTOGRAPH,
    FINGERPRINTS,
    WARRANT,
    TRANSLATION,
    DOCUMENT
}
