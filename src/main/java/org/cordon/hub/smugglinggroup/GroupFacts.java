package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.Columns.code;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cordon.exchange.alert.RouteStage;
import org.cordon.hub.smugglinggroup.search.GroupFactWords;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.SourceEvaluation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The facts of groups, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class GroupFacts {

    private final JdbcClient jdbc;
    private final Handlings handlings;
    private final GroupFactWords words;

    GroupFacts(JdbcClient jdbc, Handlings handlings, GroupFactWords words) {
        this.jdbc = jdbc;
        this.handlings = handlings;
        this.words = words;
    }

    /** Keeps a new fact of a country, with its handling. */
    public void add(String reference, String group, String country, GroupFactContent content, Handling handling, Instant at) {
        jdbc.sql("""
                        insert into group_fact (reference, smuggling_group, country, kind, text, leg, countries, role, about, valid_from,
                            valid_until, supplied_at)
                        values (:reference, :group, :country, :kind, :text, :leg, :countries, :role, :about, :from, :until, :at)""")
                .param("reference", reference).param("group", group).param("country", country).param("kind", content.kind().name())
                .param("text", content.text()).param("leg", name(content.leg()))
                .param("countries", content.countries().toArray(String[]::new)).param("role", name(content.role()))
                .param("about", content.about()).param("from", content.validFrom()).param("until", content.validUntil())
                .param("at", utc(at)).update();
        handlings.add(reference, country, handling);
        words.write(reference);
    }

    public Optional<GroupFact> find(String reference) {
        return jdbc.sql("select * from seen_group_fact where reference = :reference").param("reference", reference)
                .query(GroupFacts::fact).optional();
    }

    /** Returns the facts of some groups in the order in which they were supplied. */
    public List<GroupFact> of(Collection<String> groups) {
        return jdbc.sql("select * from seen_group_fact where smuggling_group = any(:groups) order by supplied_at, reference")
                .param("groups", groups.toArray(String[]::new)).query(GroupFacts::fact).list();
    }

    /** Records that a fact no longer holds. Returns false if the fact had ended before. */
    public boolean end(String reference, String reason, Instant at) {
        return jdbc.sql("update group_fact set ended_at = :at, end_reason = :reason where reference = :reference and ended_at is null")
                .param("at", utc(at)).param("reason", reason).param("reference", reference).update() == 1;
    }

    /** Whether the caller sees the target, the nomination or the lead with this reference. */
    public boolean seesFile(String reference) {
        return jdbc.sql("select sees_still(:reference)").param("reference", reference).query(Boolean.class).single();
    }

    private static String name(Enum<?> code) {
        return code == null ? null : code.name();
    }

    private static GroupFact fact(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        var content = new GroupFactContent(GroupFactKind.valueOf(row.getString("kind")), row.getString("text"),
                code(row, "leg", SmugglingStage.class), texts(row, "countries"),
                code(row, "role", RouteStage.class), row.getString("about"), row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
        return new GroupFact(row.getString("reference"), row.getString("smuggling_group"), row.getBoolean("own"), row.getString("country"),
                content, instant(row, "supplied_at"), instant(row, "ended_at"), row.getString("end_reason"),
                code == null ? HandlingCode.H0 : HandlingCode.valueOf(code), code(row, "source", SourceEvaluation.class),
                row.getObject("information", Integer.class));
    }
}
