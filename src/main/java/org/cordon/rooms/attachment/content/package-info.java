/** Finds out what a file is by its content, strictly and with bounded effort, before anything of it is kept. */
@NamedInterface("content")
package org.cordon.rooms.attachment.content;

import org.springframework.modulith.NamedInterface;
