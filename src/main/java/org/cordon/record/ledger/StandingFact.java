package org.cordon.record.ledger;

import java.util.UUID;

/**
 * A fact of the ledger that is not voided.
 *
 * @param id the id of the fact's event
 */
public record StandingFact(UUID id, Fact fact) {
}
