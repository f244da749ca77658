package org.cordon.record.ledger;

import java.util.UUID;

/**
 * A fact as the ledger holds it, voided by nothing so far.
 *
 * @param id names its event
 */
public record StandingFact(UUID id, Fact fact) {
}
