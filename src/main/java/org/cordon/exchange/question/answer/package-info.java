/**
 * Takes the answers to a question, and reminds parties that have not answered.
 *
 * <p>A package of its own because only the parties that are asked act here.
 */
@NamedInterface("answer")
package org.cordon.exchange.question.answer;

import org.springframework.modulith.NamedInterface;
