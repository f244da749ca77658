package org.cordon.hub.smugglinggroup.register;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.hub.smugglinggroup.GroupFeature;
import org.cordon.record.handling.HandlingFollower;
import org.cordon.record.handling.Handlings;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.cordon.record.ledger.LedgerFeature.LedgerFact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells those who may see what is known of a smuggling group, and might not before, by a fact for each of them alone: nobody else learns
 * that it was kept from somebody. Whoever may see another item now is asked or told as if it had just been made.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GainedSights implements HandlingFollower {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Clock clock;

    GainedSights(JdbcClient jdbc, Ledger ledger, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void follow(String item) {
        if (GroupFeature.GROUP_FACT.matches(item)) {
            jdbc.sql("select let_in(:item)").param("item", item).query(String.class).list()
                    .forEach(party -> ledger.record(new Fact(null, LedgerFact.SIGHT_GAINED, null, Handlings.code(party), item,
                            clock.instant().atZone(ZoneOffset.UTC), Map.of())));
        }
    }
}
