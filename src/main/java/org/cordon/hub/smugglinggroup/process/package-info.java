/** The code that the engine calls for groups, and the calls by which Cordon reports events to the engine. */
package org.cordon.hub.smugglinggroup.process;
