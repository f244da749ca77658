/** What the engine calls for groups, and how Cordon tells the engine. */
package org.cordon.hub.smugglinggroup.process;
