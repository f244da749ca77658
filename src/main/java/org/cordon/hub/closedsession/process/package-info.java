/** The code that the engine calls for sessions, and the calls by which Cordon reports events to the engine. */
package org.cordon.hub.closedsession.process;
