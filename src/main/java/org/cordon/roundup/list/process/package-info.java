/** The delegates that the engine calls for the target list. */
package org.cordon.roundup.list.process;
