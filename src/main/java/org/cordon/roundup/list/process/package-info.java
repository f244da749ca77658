/** What the engine calls for the target list, and how Cordon tells the engine. */
package org.cordon.roundup.list.process;
