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
    /** Fingerprints as ANSI/NIST-ITL puts them into records, which nothing here opens. */
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

    /** The type that the end of a name says, if it says one of these. */
    public static Optional<FileType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.isEndOf(name)).findFirst();
    }

    /** A name that ends as files of this type do. */
    public String ending(String name) {
        return isEndOf(name) ? name : name + "." + endings.get(0);
    }

    private boolean isEndOf(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> lower.endsWith("." + ending));
    }
}
