/**
 * Finds the type of a file from its content, strictly and with bounded effort, before anything of the file is kept.
 *
 * <p>A package of its own because it judges the bytes of a file and knows nothing of items.
 */
@NamedInterface("content")
package org.cordon.rooms.attachment.content;

import org.springframework.modulith.NamedInterface;
