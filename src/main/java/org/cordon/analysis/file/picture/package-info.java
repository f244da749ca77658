/**
 * Lays out networks and keeps charts. The server places the parts of a network, so that two readers who see the same parts see the same
 * picture. A chart that an analyst keeps has notes, and shows what has changed since it was kept.
 *
 * <p>A package of its own because layout and kept charts serve the screen and change nothing in the file.
 */
package org.cordon.analysis.file.picture;
