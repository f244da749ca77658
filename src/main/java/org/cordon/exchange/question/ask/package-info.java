/** Asking: what a question needs, to whom it is put, and what each of these owes by when. */
@NamedInterface("ask")
package org.cordon.exchange.question.ask;

import org.springframework.modulith.NamedInterface;
