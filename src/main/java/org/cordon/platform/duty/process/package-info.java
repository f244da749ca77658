/** What the engine calls for checks of duty posts, and how Cordon tells the engine. */
package org.cordon.platform.duty.process;
