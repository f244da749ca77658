/** How contributions to analysis files may be used, as whoever supplied them says it anew. */
package org.cordon.analysis.file.handling;
