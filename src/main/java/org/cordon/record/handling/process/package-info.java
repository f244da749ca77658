/** What the engine calls for what suppliers lay down, and how Cordon tells the engine. */
package org.cordon.record.handling.process;
