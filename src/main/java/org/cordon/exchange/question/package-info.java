/**
 * Questions of one country to others, what each of them says, and what they owe each other by when.
 *
 * <p>A question is an item of the country that asks, an answer one of whoever is asked; each has its handling. They belong to no operation,
 * and the facts about them neither ({@code R__35_questions.sql} says who sees them). It knows the duty posts by which whoever is asked is
 * reached.
 */
@ApplicationModule
package org.cordon.exchange.question;

import org.springframework.modulith.ApplicationModule;
