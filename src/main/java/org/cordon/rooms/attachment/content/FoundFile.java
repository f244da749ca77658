package org.cordon.rooms.attachment.content;

/**
 * What a file was found to be.
 *
 * @param tellsPosition whether the picture itself says where it was taken
 * @param thumbnail     its small picture as JPEG; null of what is no picture
 */
public record FoundFile(FileType type, boolean tellsPosition, byte[] thumbnail) {
}
