/** What countries contribute to analysis files: taken from an item, or as a file of entities; and how they take it back. */
@NamedInterface("contribution")
package org.cordon.analysis.file.contribution;

import org.springframework.modulith.NamedInterface;
