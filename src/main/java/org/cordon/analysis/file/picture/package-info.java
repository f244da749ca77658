/**
 * Where the parts of a network stand in its picture. The server says it, so that one network gives one picture, to whoever sees the same.
 * Charts that analysts keep, with their notes and how they have changed since, lie beside it.
 *
 * <p>A package of its own because layout and kept charts serve the screen and change nothing in the file.
 */
package org.cordon.analysis.file.picture;
