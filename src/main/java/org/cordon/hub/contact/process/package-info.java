/** The code that the engine calls for blind contacts, and the calls by which Cordon tells the engine. */
package org.cordon.hub.contact.process;
