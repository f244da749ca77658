/**
 * Analysis files: how a file is ordered, opened, staffed, filled by the countries, and erased.
 *
 * <p>The coordination orders a file, compliance opens it, and analysts are its members; they all see the whole file. Countries see which
 * categories of persons and data a file takes ({@code R__39_analysis.sql}). A file belongs to no operation.
 */
@ApplicationModule(displayName = "Analysis file")
package org.cordon.analysis.file;

import org.springframework.modulith.ApplicationModule;
