/** The code that the engine calls for sessions, and the calls by which Cordon tells the engine. */
package org.cordon.hub.closedsession.process;
