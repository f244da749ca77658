/** The register in figures, and as a file. */
package org.cordon.group.figure;
