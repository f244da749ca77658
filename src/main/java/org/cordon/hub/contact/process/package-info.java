/** What the engine calls for blind contacts, and how Cordon tells the engine. */
package org.cordon.hub.contact.process;
