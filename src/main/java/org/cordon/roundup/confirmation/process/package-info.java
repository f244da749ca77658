/** What the engine calls for confirmations, and how Cordon tells the engine. */
package org.cordon.roundup.confirmation.process;
