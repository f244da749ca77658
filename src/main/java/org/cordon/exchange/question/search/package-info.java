/** The conditions of a search for questions: their state, their urgency, who takes part, when they were asked, and words. */
@NamedInterface
package org.cordon.exchange.question.search;

import org.springframework.modulith.NamedInterface;
