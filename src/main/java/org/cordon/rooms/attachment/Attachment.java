package org.cordon.rooms.attachment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A file on an item.
 *
 * @param item          the item under which its reader sees it
 * @param hangsOn       the item to which it was attached: the same item, or the report by number and name that became this item; readers do
 *                      not learn of that report
 * @param code          the name of the file at the item, random like the end of a reference
 * @param country       the country that attached it
 * @param name          the name that its sender gave it; null once it was taken back
 * @param type          its media type, found from its content
 * @param size          its size in bytes
 * @param sha256        the hash of its bytes, in hexadecimal digits
 * @param picture       whether there is a thumbnail of it
 * @param tellsPosition whether the picture itself says where it was taken
 * @param removedAt     the time at which its country took it back; null, like the reason, if it has not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Attachment(String item, @JsonIgnore String hangsOn, String code, String country, AttachmentKind kind, String name,
        String type, long size, String sha256, boolean picture, boolean tellsPosition, Instant addedAt, Instant removedAt,
        String removalReason) {

    /** Returns the name by which the audit refers to it. */
    public String reference() {
        return item + "/" + code;
    }

    boolean isRemoved() {
        return removedAt != null;
    }
}
