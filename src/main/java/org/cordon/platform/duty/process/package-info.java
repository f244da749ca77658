/** The delegates that the engine calls for checks of duty posts, and the class that tells the engine of events. */
package org.cordon.platform.duty.process;
