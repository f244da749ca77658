/**
 * Analysis files: how one is ordered, opened, staffed, filled by the countries, and erased.
 *
 * <p>The coordination, which orders a file, compliance, which opens it, and the analysts who are its members see the whole file. Countries
 * see what it takes ({@code R__39_analysis.sql}). A file belongs to no operation.
 */
@ApplicationModule(displayName = "Analysis file")
package org.cordon.analysis.file;

import org.springframework.modulith.ApplicationModule;
