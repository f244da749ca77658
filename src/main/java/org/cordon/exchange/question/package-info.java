/**
 * Questions of one country to others, the answers, and the times within which the parties owe each other a reply.
 *
 * <p>A question is an item of the country that asks, and an answer is an item of the party that gives it. Each has its handling. Neither
 * belongs to an operation, nor do the facts about them ({@code R__35_questions.sql} says who sees them). The module uses the duty posts to
 * reach the parties that are asked.
 */
@ApplicationModule
package org.cordon.exchange.question;

import org.springframework.modulith.ApplicationModule;
