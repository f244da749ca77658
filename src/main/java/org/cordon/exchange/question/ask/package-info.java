/**
 * The asking of questions: the fields of a question, its parties, and the times within which each party has to reply. The asking country
 * also withdraws its question here, or changes who may see it.
 *
 * <p>A package of its own because only the country that asks acts here.
 */
@NamedInterface("ask")
package org.cordon.exchange.question.ask;

import org.springframework.modulith.NamedInterface;
