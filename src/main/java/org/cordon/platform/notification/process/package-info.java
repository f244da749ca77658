/** The delegates that the engine calls to deliver messages, and the listeners that report events of the engine to the module. */
package org.cordon.platform.notification.process;
