/** The delegates that the engine calls for screening. */
package org.cordon.roundup.screening.process;
