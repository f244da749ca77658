/** How analysis files are fed and what that gives back, in figures. */
package org.cordon.analysis.file.figure;
