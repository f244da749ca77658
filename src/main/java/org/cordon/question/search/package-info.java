/** The conditions of a search for questions: their state, their urgency, who takes part, when they were asked, and words. */
package org.cordon.question.search;
