/** What the engine calls for sessions, and how Cordon tells the engine. */
package org.cordon.hub.closedsession.process;
