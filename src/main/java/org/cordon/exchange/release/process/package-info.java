/** The code that the engine calls for requests for a release, and the messages of Cordon to the engine. */
package org.cordon.exchange.release.process;
