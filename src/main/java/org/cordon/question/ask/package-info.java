/** Asking: what a question needs, to whom it is put, and what each of these owes by when. */
package org.cordon.question.ask;
