package org.cordon.record.ledger;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.record.handling.HandlingFollower;
import org.cordon.record.handling.Handlings;
import org.cordon.record.ledger.LedgerFeature.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records a fact for each party that has seen an item and may not see the item any more. A country's own system then deletes its copy. A
 * party that never saw the item gets no such fact.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LostSights implements HandlingFollower {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    LostSights(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    private record ShutOut(String party, String knownAs) {
    }

    @Override
    public void follow(String item) {
        jdbc.sql("select party, known_as from shut_out(:item) order by party").param("item", item)
                .query(RecordRows.of(ShutOut.class)).list()
                .forEach(one -> ledger.record(new Fact(null, LedgerFact.SIGHT_LOST, null, Handlings.code(one.party()), one.knownAs(),
                        clock.instant().atZone(ZoneOffset.UTC), Map.of())));
    }
}
