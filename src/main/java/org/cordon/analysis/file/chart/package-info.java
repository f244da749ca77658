/** Pictures of analysis files that analysts keep: by steps and ids, with what is noted on them, and how they have changed since. */
package org.cordon.analysis.file.chart;
