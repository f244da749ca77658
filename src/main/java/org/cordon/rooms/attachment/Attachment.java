package org.cordon.rooms.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A file on an item.
 *
 * @param item          under which its reader sees it
 * @param hangsOn       the item itself, or the report by number and name that became it, of which its reader is told nothing
 * @param code          its name at the item, random like the end of a reference
 * @param name          of the file, as its sender calls it; null once it was taken back
 * @param type          its media type, found by its content
 * @param size          in bytes
 * @param sha256        of the bytes, in hexadecimal digits
 * @param country       that attached it
 * @param picture       whether there is a small picture of it
 * @param tellsPosition whether the picture itself says where it was taken
 * @param removedAt     when its country took it back; null while it has not, as the reason
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(String item, @JsonIgnore String hangsOn, String code, String country, AttachmentKind kind, String name,
        String type, long size, String sha256, boolean picture, boolean tellsPosition, Instant addedAt, Instant removedAt,
        String removalReason) {

    /** By what the audit names it. */
    public String reference() {
        return item + "/" + code;
    }

    boolean isRemoved() {
        return removedAt != null;
    }
}
