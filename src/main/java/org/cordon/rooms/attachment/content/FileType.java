package org.cordon.rooms.attachment.content;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that are taken. */
public enum FileType {

    JPEG("image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    TEXT("text/plain", "txt", "text", "csv", "md"),
    /** Fingerprints in records of ANSI/NIST-ITL, which no class of Cordon opens. */
    ANSI_NIST("application/x-ansi-nist", "an2", "eft", "nist", "nst", "an", "int");

    private final String mediaType;
    private final List<String> endings;

    FileType(String mediaType, String... endings) {
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG;
    }

    /** Returns the type to which the ending of a name belongs; empty if the ending belongs to no type. */
    public static Optional<FileType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.isEndOf(name)).findFirst();
    }

    /** Returns the name with an ending of this type. */
    public String ending(String name) {
        return isEndOf(name) ? name : name + "." + endings.get(0);
    }

    private boolean isEndOf(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }
}
