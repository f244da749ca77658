/** What the engine calls for analysis files, and how Cordon tells the engine. */
package org.cordon.analysis.file.process;
