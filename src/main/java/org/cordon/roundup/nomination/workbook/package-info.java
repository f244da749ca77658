/**
 * Workbooks (XLSX), read row by row with limits of size, depth and width. Everything here is a function of the file.
 *
 * <p>A package of its own because it reads the XLSX format and knows nothing of nominations.
 */
package org.cordon.roundup.nomination.workbook;
