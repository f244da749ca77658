/** The delegates that the engine calls for feedback, and the messages that Cordon sends to the engine. */
package org.cordon.roundup.feedback.process;
