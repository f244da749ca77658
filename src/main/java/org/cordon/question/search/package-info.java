/** What questions are sought by: their state, their urgency, who takes part, when they were asked, and their words. */
package org.cordon.question.search;
