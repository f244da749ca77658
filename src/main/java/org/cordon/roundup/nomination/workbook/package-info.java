/** Workbooks (XLSX), read row by row with limits of size, depth and width. Everything here is a function of the file. */
package org.cordon.roundup.nomination.workbook;
