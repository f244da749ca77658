package org.cordon.rooms.receipt;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.rooms.receipt.Receipt.GivenTime;
import org.cordon.rooms.receipt.Receipt.Happened;
import org.cordon.rooms.receipt.Receipt.Next;
import org.cordon.rooms.receipt.Receipt.Told;
import org.cordon.roundup.personreport.PersonReportFeature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the audit rows of acts that have receipts, and the facts, messages and tasks that followed each act. The results hold only
 * references that the caller may see.
 */
@Repository
class AuditedActs {

    private static final String ROWS = """
            select e.id, e.at, e.actor, e.route || coalesce(' ' || e.task, '') as written, e.operation,
                   array(select r from unnest(e.refs) with ordinality ref (r, place)
                         where r !~ '^[0-9a-f]{8}-[0-9a-f]{4}-' and shown_still(r) order by place) as shown, e.refs
            from audit_entry e
            where e.action = 'CHANGE' and e.route || coalesce(' ' || e.task, '') = any(:routes)
              and (e.actor = :user or not :mine and cast(:office as text) = any(e.groups))
            """;

    private final JdbcClient jdbc;
    private final DeclaredActs acts;

    AuditedActs(JdbcClient jdbc, DeclaredActs acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /** @param shown the references of the row that the caller may see now */
    record Row(UUID id, Instant at, String actor, String written, String operation, List<String> shown, List<String> references) {

        private String[] about() {
            return shown.toArray(String[]::new);
        }
    }

    /**
     * Returns the acts of an account, or of all accounts in that account's office, the last first.
     *
     * @param mine   whether only the acts of the account itself are returned
     * @param sought a pattern for a reference that the caller may see, or null
     * @param after  the id of the last row already seen, or null
     */
    List<Row> page(String account, String office, boolean mine, String sought, UUID after, int most) {
        return jdbc.sql(ROWS + """
                          and (cast(:after as uuid) is null or e.number < (select b.number from audit_entry b where b.id = :after))
                          and (cast(:sought as text) is null
                               or exists (select from unnest(e.refs || e.operation) r where r like '%' || :sought || '%'
                                   and shown_still(r)))
                        order by e.number desc limit :limit""")
                .param("routes", acts.routes()).param("user", account).param("mine", mine).param("office", office)
                .param("after", after, Types.OTHER).param("sought", sought, Types.VARCHAR).param("limit", most)
                .query(AuditedActs::row).list();
    }

    Optional<Row> one(String account, String office, UUID id) {
        return jdbc.sql(ROWS + " and e.id = :id").param("routes", acts.routes()).param("user", account).param("mine", false)
                .param("office", office).param("id", id).query(AuditedActs::row).optional();
    }

    /** Whether a job that followed the act is still to be done. */
    boolean worksOn(Row row, Act act) {
        return jdbc.sql("select works_after(:act, :about, :everywhere)").param("act", row.id()).param("about", row.about())
                .param("everywhere", act.footprint().tells().everywhere()).query(Boolean.class).single();
    }

    List<Told> told(Row row, Act act) {
        return jdbc.sql("select * from told_after(:act, :kinds, :about, :everywhere)").param("act", row.id())
                .param("kinds", act.footprint().tells().kinds().stream().map(MessageKind::name).toArray(String[]::new))
                .param("about", row.about())
                .param("everywhere", act.footprint().tells().everywhere())
                .query((message, number) -> {
                    var recipient = message.getString("recipient");
                    var sent = instant(message, "sent_at");
                    return new Told(recipient, recipient.startsWith("ncb-") ? recipient.substring("ncb-".length()) : null,
                            message.getString("reference"),
                            sent == null ? instant(message, "queued_at") : sent, message.getString("status"));
                }).list();
    }

    /**
     * The facts that an act recorded.
     *
     * @param facts     the facts of the act in the ledger
     * @param givenTime the reported time and its replacement, if the reported time lay ahead of Cordon's clock; otherwise null
     */
    record Made(List<Happened> facts, GivenTime givenTime) {
    }

    /**
     * Returns the facts that an act recorded in the ledger; an act that changed only words has no facts. A report by number and name has no
     * facts, but may have a replaced time.
     */
    Made made(Row row) {
        if (row.shown().isEmpty()) {
            return new Made(List.of(), null);
        }
        var times = new ArrayList<GivenTime>();
        var facts = jdbc.sql("""
                        select e.type, coalesce(e.subject, e.target, e.operation) as reference, e.detail ->> 'saidAt' as said,
                               e.happened_at as taken
                        from ledger_event e
                        where e.transaction = (select a.transaction from audit_entry a where a.id = :act) and e.voids is null
                          and (e.target = any(:about) or e.subject = any(:about))
                        order by e.sequence""")
                .param("act", row.id()).param("about", row.about())
                .query((fact, number) -> {
                    given(fact).ifPresent(times::add);
                    return new Happened(fact.getString("type"), fact.getString("reference"));
                }).list();
        if (times.isEmpty() && row.shown().stream().anyMatch(PersonReportFeature.PERSON_REPORT::matches)) {
            jdbc.sql("""
                            select report ->> 'saidAt' as said, cast(report ->> 'happenedAt' as timestamptz) as taken from person_report
                            where reference = any(:about) and reported_at <= :at""")
                    .param("about", row.about()).param("at", utc(row.at()))
                    .query((report, number) -> given(report)).list().forEach(time -> time.ifPresent(times::add));
        }
        return new Made(facts, times.isEmpty() ? null : times.get(0));
    }

    private static Optional<GivenTime> given(ResultSet row) throws SQLException {
        var said = row.getString("said");
        return said == null ? Optional.empty() : Optional.of(new GivenTime(Instant.parse(said), instant(row, "taken")));
    }

    /** Returns the task that is due first among the open tasks that can follow the act. */
    Optional<Next> next(Row row, Act act) {
        return jdbc.sql("select step, due from due_after(:act, :steps, :about, :everywhere) order by due limit 1").param("act", row.id())
                .param("steps", act.footprint().next().toArray(String[]::new)).param("about", row.about())
                .param("everywhere", act.footprint().tells().everywhere())
                .query((task, number) -> new Next(task.getString("step"), instant(task, "due"))).optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getObject("id", UUID.class), instant(row, "at"), row.getString("actor"), row.getString("written"),
                row.getString("operation"),
                texts(row, "shown"), texts(row, "refs"));
    }
}
