package org.cordon.rooms.attachment.content;

/**
 * The type of a file, found from its content.
 *
 * @param tellsPosition whether the picture itself says where it was taken
 * @param thumbnail     the thumbnail as JPEG; null if the file is no picture
 */
public record FoundFile(FileType type, boolean tellsPosition, byte[] thumbnail) {
}
