/** What the engine calls for screening, and how Cordon tells the engine. */
package org.cordon.roundup.screening.process;
