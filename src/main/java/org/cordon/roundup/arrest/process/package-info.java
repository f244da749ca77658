/** What the engine calls for arrests, and how Cordon tells the engine. */
package org.cordon.roundup.arrest.process;
