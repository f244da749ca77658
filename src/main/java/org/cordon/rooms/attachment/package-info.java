/**
 * Files that hang on what countries supply: photographs, fingerprints, warrants, translations and other documents.
 *
 * <p>A file has no rule of its own about who sees it: it goes with its item, and so does what its supplier lays down about that. What comes
 * in is looked at by its content ({@code content}), kept in pieces, and given out as it came; what pages show is painted anew.
 */
@ApplicationModule
package org.cordon.rooms.attachment;

import org.springframework.modulith.ApplicationModule;
