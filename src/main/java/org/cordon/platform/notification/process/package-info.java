/** What the engine calls to deliver messages, and what reports events of the engine to the module. */
package org.cordon.platform.notification.process;
