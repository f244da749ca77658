/** What the engine calls for groups, and how Cordon tells the engine. */
package org.cordon.hub.group.process;
