/** The register in figures, and as a file. */
package org.cordon.hub.group.figure;
