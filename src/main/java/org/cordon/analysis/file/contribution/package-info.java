/**
 * The contributions of countries to analysis files. Countries make them from an item or as a file of entities, and can take them back.
 * Suppliers also change here how their contributions may be used.
 *
 * <p>A package of its own because contributions belong to their suppliers, while the file belongs to the coordination.
 */
@NamedInterface("contribution")
package org.cordon.analysis.file.contribution;

import org.springframework.modulith.NamedInterface;
