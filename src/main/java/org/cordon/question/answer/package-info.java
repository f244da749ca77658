/** Answering: what whoever is asked says, and what is done while nothing is heard of him. */
package org.cordon.question.answer;
