/**
 * Answering: what whoever is asked says, and what is done while nothing is heard of him.
 *
 * <p>A package of its own because whoever is asked acts here, and not the country that asks.
 */
@NamedInterface("answer")
package org.cordon.exchange.question.answer;

import org.springframework.modulith.NamedInterface;
