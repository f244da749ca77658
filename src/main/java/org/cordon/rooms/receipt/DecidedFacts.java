package org.cordon.rooms.receipt;

import static org.cordon.kernel.shared.Columns.instant;

import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Features;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts of the ledger that an account decided, as far as the caller may see them. */
@Repository
class DecidedFacts {

    private final JdbcClient jdbc;
    private final Features features;

    DecidedFacts(JdbcClient jdbc, Features features) {
        this.jdbc = jdbc;
        this.features = features;
    }

    /** @param standing false once the fact was voided */
    record Decided(UUID id, Instant recordedAt, FactType type, String reference, String operation, boolean standing) {
    }

    /**
     * Returns the facts that an account decided, the last first.
     *
     * @param sought a pattern for the references of these facts, or null
     * @param after  the id of the last fact already seen, or null
     */
    List<Decided> decidedBy(String account, Collection<FactType> types, String sought, UUID after, int most) {
        return jdbc.sql("""
                        select e.id, e.recorded_at, e.type, coalesce(e.subject, e.target, e.operation || coalesce('-' || e.country,
                            '')) as reference, e.operation,
                               not exists (select from ledger_event v where v.voids = e.id) as standing
                        from ledger_event e
                        where e.actor = :user and e.type = any(:types)
                          and (cast(:sought as text) is null or coalesce(e.subject, e.target,
                              e.operation) || ' ' || e.operation like '%' || :sought || '%')
                          and (cast(:after as uuid) is null or e.sequence < (select b.sequence from ledger_event b where b.id = :after))
                        order by e.sequence desc limit :limit""")
                .param("user", account).param("types", types.stream().map(FactType::name).toArray(String[]::new))
                .param("sought", sought, Types.VARCHAR).param("after", after, Types.OTHER).param("limit", most)
                .query((row, number) -> new Decided(row.getObject("id", UUID.class),
                        instant(row, "recorded_at"), features.fact(row.getString("type")),
                        row.getString("reference"), row.getString("operation"), row.getBoolean("standing"))).list();
    }
}
