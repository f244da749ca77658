/** What the engine calls for groups, and how Cordon tells the engine. */
package org.cordon.group.process;
