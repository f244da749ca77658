/**
 * Files on items that countries supply: photographs, fingerprints, warrants, translations and other documents.
 *
 * <p>A file has no visibility rule of its own: everybody who may see the item sees the file, and the handling of the item also holds for
 * the file. An incoming file is checked by its content ({@code content}), kept in pieces, and given out unchanged; pages show only
 * thumbnails painted anew.
 */
@ApplicationModule
package org.cordon.rooms.attachment;

import org.springframework.modulith.ApplicationModule;
