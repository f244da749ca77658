/** The calls of the engine for analysis files, and the messages of Cordon to the engine. */
package org.cordon.analysis.file.process;
