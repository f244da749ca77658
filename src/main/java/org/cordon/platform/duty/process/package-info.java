/** What the engine calls for checks of duty posts, and what tells the engine of events. */
package org.cordon.platform.duty.process;
