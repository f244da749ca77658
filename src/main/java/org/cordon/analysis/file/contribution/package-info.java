/**
 * What countries contribute to analysis files: taken from an item, or as a file of entities; and how they take it back. Suppliers also
 * change here how their contributions may be used.
 *
 * <p>A package of its own because contributions belong to their suppliers, while the file belongs to the coordination.
 */
@NamedInterface("contribution")
package org.cordon.analysis.file.contribution;

import org.springframework.modulith.NamedInterface;
