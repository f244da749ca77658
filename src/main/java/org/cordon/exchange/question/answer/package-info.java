/**
 * Takes the answers to a question, and reminds those who have not answered.
 *
 * <p>A package of its own because only those who are asked act here.
 */
@NamedInterface("answer")
package org.cordon.exchange.question.answer;

import org.springframework.modulith.NamedInterface;
