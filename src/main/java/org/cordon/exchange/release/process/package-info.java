/** What the engine calls for requests for a release, and how Cordon tells the engine. */
package org.cordon.exchange.release.process;
