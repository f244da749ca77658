/**
 * The asking of questions: the fields of a question, its parties, and the times within which each party has to reply. Here the asking
 * country also changes who may see its question, and withdraws it.
 *
 * <p>A package of its own because only the country that asks acts here.
 */
@NamedInterface("ask")
package org.cordon.exchange.question.ask;

import org.springframework.modulith.NamedInterface;
