/** The code that the engine calls for blind contacts, and the calls that start the processes of blind contacts. */
package org.cordon.hub.contact.process;
