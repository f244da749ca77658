/** What the engine calls for posts of specialists, and how Cordon tells the engine. */
package org.cordon.hub.specialist.process;
