package org.cordon.record.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordon.kernel.shared.feature.Features;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects or withdraws facts about a lead, an arrest or another reported subject. A correction voids the old fact and records a new fact,
 * whose detail {@value #CORRECTS} names the old one. A withdrawal only voids the fact. Both take effect for every as-of time, but only for
 * known-at times after the change was recorded.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Corrections {

    /** The detail of a fact that holds the id of the corrected event. */
    static final String CORRECTS = "corrects";

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Features features;

    Corrections(Ledger ledger, JdbcClient jdbc, ObjectMapper json, Features features) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.json = json;
        this.features = features;
    }

    /** Returns the facts about a subject that are not voided, in the order in which they were recorded. */
    public List<StandingFact> standing(String subject) {
        return jdbc.sql("""
                        select * from ledger_event e
                        where e.subject = :subject and e.voids is null and not exists (select from ledger_event v where v.voids = e.id)
                        order by e.sequence""")
                .param("subject", subject).query(this::read).list();
    }

    /** Voids a fact and records the corrected fact in its place. */
    public void correct(StandingFact old, Fact corrected) {
        ledger.recordVoid(old.id(), "CORRECTED");
        var detail = new HashMap<>(corrected.detail());
        if (!corrected.happenedAt().toInstant().equals(old.fact().happenedAt().toInstant())) {
            // The given time in this detail belongs to the old fact's time.
            detail.remove(SaidTimes.SAID_AT);
        }
        detail.put(CORRECTS, old.id().toString());
        ledger.record(new Fact(corrected.operation(), corrected.type(), corrected.target(), corrected.country(), corrected.subject(),
                corrected.happenedAt(), detail));
    }

    /** Voids a fact without a replacement. */
    public void withdraw(StandingFact fact) {
        ledger.recordVoid(fact.id(), "WITHDRAWN");
    }

    private StandingFact read(ResultSet row, int number) throws SQLException {
        var happenedAt = row.getObject("happened_at", OffsetDateTime.class).atZoneSameInstant(ZoneId.of(row.getString("zone")));
        return new StandingFact(row.getObject("id", UUID.class), new Fact(row.getString("operation"),
                features.fact(row.getString("type")),
                row.getString("target"), row.getString("country"), row.getString("subject"), happenedAt, detail(row.getString("detail"))));
    }

    private Map<String, Object> detail(String detail) {
        try {
            return json.readValue(detail, new TypeReference<>() { });
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("The detail of an event cannot be read", unreadable);
        }
    }
}
