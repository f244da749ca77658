/** Answering: what whoever is asked says, and what is done while nothing is heard of him. */
@NamedInterface("answer")
package org.cordon.exchange.question.answer;

import org.springframework.modulith.NamedInterface;
