/** The code that the engine calls for questions, and the messages of Cordon to the engine. */
package org.cordon.exchange.question.process;
