/** The delegates that the engine calls for targets that a country leaves behind, and the process that Cordon starts for them. */
package org.cordon.roundup.departure.process;
