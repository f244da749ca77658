/** What the engine calls for messages, and how Cordon tells the engine. */
package org.cordon.platform.notification.process;
