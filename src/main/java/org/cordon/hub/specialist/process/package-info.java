/** The code that the engine calls for posts of specialists, and the calls by which Cordon reports events to the engine. */
package org.cordon.hub.specialist.process;
