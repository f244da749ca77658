/**
 * Analysis files: who orders one, who opens it, who works in it, what countries contribute to it, and when it is erased.
 *
 * <p>A file is there whole for the coordination, which orders it, for compliance, which opens it, and for the analysts who are its members;
 * countries see what it takes ({@code R__39_analysis.sql}). It belongs to no operation.
 */
@ApplicationModule(displayName = "Analysis file")
package org.cordon.analysis.file;

import org.springframework.modulith.ApplicationModule;
