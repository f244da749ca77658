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
 * Tells parties that may now see a fact of a group, and could not before. Each party gets a ledger fact of its own, so that nobody else
 * learns that the fact was kept from it. For other kinds of items this class does nothing: a party that may now see them is asked or told
 * as if the items were new.
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
