package org.cordon.rooms.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A file on an item.
 *
 * @param item          the item under which the reader sees the file
 * @param hangsOn       the item to which the file was attached: the same item, or the report by number and name that became this item;
 *                      readers do not learn of that report
 * @param code          the name of the file at the item, random like the end of a reference
 * @param country       the country that attached the file
 * @param name          the name that the sender gave the file; null once the file was taken back
 * @param type          the media type of the file, found from the content
 * @param size          the size of the file in bytes
 * @param sha256        the SHA-256 hash of the file's bytes, in hexadecimal digits
 * @param picture       whether there is a thumbnail of the file
 * @param tellsPosition whether the picture itself says where it was taken
 * @param removedAt     the time at which the country took the file back; null, like the reason, for a file that was not taken back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(String item, @JsonIgnore String hangsOn, String code, String country, AttachmentKind kind, String name,
        String type, long size, String sha256, boolean picture, boolean tellsPosition, Instant addedAt, Instant removedAt,
        String removalReason) {

    /** Returns the name by which the audit refers to this file. */
    public String reference() {
        return item + "/" + code;
    }

    boolean isRemoved() {
        return removedAt != null;
    }
}
