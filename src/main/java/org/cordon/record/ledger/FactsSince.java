package org.cordon.record.ledger;

import java.util.Collection;
import org.cordon.kernel.shared.feature.FactType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers whether a fact was recorded after another fact; voided facts do not count. */
@Component
public class FactsSince {

    private final JdbcClient jdbc;

    FactsSince(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a fact of a type about one of the targets was recorded after the last fact of another type about a subject. */
    public boolean wasRecordedSince(Collection<String> targets, FactType type, FactType since, String subject) {
        return jdbc.sql("""
                        select exists (
                            select from ledger_event e
                             where e.target = any(:targets) and e.type = :type
                               and not exists (select from ledger_event v where v.voids = e.id)
                               and e.sequence > coalesce((select max(s.sequence) from ledger_event s where s.type = :since
                                   and s.subject = :subject), 0))""")
                .param("targets", targets.toArray(String[]::new)).param("type", type.name()).param("since", since.name())
                .param("subject", subject)
                .query(Boolean.class).single();
    }
}
