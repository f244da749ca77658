/** The calls of the process engine for leads and locations, and the messages of Cordon to the engine. */
package org.cordon.roundup.lead.process;
