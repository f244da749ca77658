/** What the engine calls for questions, and how Cordon tells the engine. */
package org.cordon.exchange.question.process;
