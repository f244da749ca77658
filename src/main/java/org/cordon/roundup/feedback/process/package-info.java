/** What the engine calls for feedback, and how Cordon tells the engine. */
package org.cordon.roundup.feedback.process;
