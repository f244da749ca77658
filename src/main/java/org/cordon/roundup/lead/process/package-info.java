/** What the engine calls for leads and locations, and how Cordon tells the engine. */
package org.cordon.roundup.lead.process;
