/** What the engine calls for targets that a country leaves behind, and how Cordon tells the engine. */
package org.cordon.roundup.departure.process;
