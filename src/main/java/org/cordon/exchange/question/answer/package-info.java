/**
 * The answering of questions: the answers of the parties, and the reminders to parties that have not answered.
 *
 * <p>A package of its own because only the parties that are asked act here.
 */
@NamedInterface("answer")
package org.cordon.exchange.question.answer;

import org.springframework.modulith.NamedInterface;
