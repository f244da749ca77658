/** The calls of the process engine for arrests, and the messages of Cordon to the engine. */
package org.cordon.roundup.arrest.process;
