package org.cordon.rooms.cockpit;

import static org.cordon.rooms.cockpit.QueryParts.instance;

import java.util.List;
import java.util.Map;
import org.cordon.rooms.cockpit.Overview.Kin;
import org.cordon.rooms.cockpit.Overview.Named;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the items that are related to the subject of a process instance: items above, beside and below the subject. */
@Component
final class KinQuery {

    private static final int MOST = 60;

    private static final String WITH_TARGET = """
            select 'UP' as way, 'TARGET' as kind, :target as reference
            union all select 'ACROSS', 'COUNTRY', p.reference from participation_shown p join target_wanting w on w.country = p.country
            where w.target = :target and p.operation = :operation
            union all select 'ACROSS', 'LEAD', reference from lead_state where target = :target and reference <> :reference
            union all select 'ACROSS', 'ARREST', reference from arrest_state where target = :target and reference <> :reference
            union all select 'DOWN', 'RELEASE', reference from release_request_state where subject = :reference
            """;

    private static final Map<String, String> KIN = Map.of(
            "OPERATION", """
                    select 'DOWN' as way, 'COUNTRY' as kind, reference from participation_shown where operation = :reference""",
            "COUNTRY", """
                    select 'DOWN' as way, 'TARGET' as kind, w.target as reference from target_wanting w
                        join participation_shown p on p.country = w.country
                    join target t on t.reference = w.target and t.operation = p.operation where p.reference = :reference
                    union all select 'DOWN', 'LEAD', l.reference from lead_state l
                        join participation_shown p on p.operation = l.operation and p.country = l.reporting_country
                    where p.reference = :reference
                    union all select 'DOWN', 'ARREST', a.reference from arrest_state a join arrest_report_state r on r.arrest = a.reference
                    join participation_shown p on p.operation = a.operation and p.country = r.country where p.reference = :reference""",
            "TARGET", """
                    select 'ACROSS' as way, 'COUNTRY' as kind, p.reference from participation_shown p
                        join target t on t.operation = p.operation
                    where t.reference = :reference and (exists (select from target_wanting w where w.target = t.reference
                        and w.country = p.country)
                        or exists (select from target_host h where h.target = t.reference and h.country = p.country))
                    union all select 'DOWN', 'LEAD', reference from lead_state where target = :reference
                    union all select 'DOWN', 'ARREST', reference from arrest_state where target = :reference
                    union all select 'DOWN', 'RELEASE', reference from release_request_state where subject = :reference""",
            "LEAD", WITH_TARGET,
            "ARREST", WITH_TARGET,
            "RELEASE", """
                    select 'UP' as way, f.kind, f.reference from release_request_state r join filed f on f.reference = r.subject
                        where r.reference = :reference""",
            "MESSAGE", """
                    select 'UP' as way, f.kind, f.reference from message m join filed f on f.reference = m.reference
                        where cast(m.id as text) = :reference and f.kind <> 'OPERATION'""");

    private final JdbcClient jdbc;
    private final LatestInstance latest;

    KinQuery(JdbcClient jdbc, LatestInstance latest) {
        this.jdbc = jdbc;
        this.latest = latest;
    }

    /** Returns the items above the named item, then the items below, then the items beside, each group by kind and reference. */
    List<Kin> of(Named named) {
        var operation = named.kind().equals("OPERATION") ? ""
                : "select 'UP' as way, 'OPERATION' as kind, :operation as reference union all ";
        return jdbc.sql("with " + QueryParts.FILED_IN_OPERATION + ", kin as (" + operation + KIN.get(named.kind())
                + ") select distinct kin.way, kin.kind, kin.reference, instance, running from kin "
                        + latest.of("kin.reference") + "order by kin.way desc, kin.kind desc, kin.reference limit " + MOST)
                .param("reference", named.reference())
                .param("operation", named.operation())
                .param("target", target(named))
                .query((row, number) -> new Kin(row.getString("way"), row.getString("kind"), row.getString("reference"), instance(row)))
                .list();
    }

    private String target(Named named) {
        return jdbc.sql(
                "select target from lead_state where reference = :reference union all select target from arrest_state where reference = :reference")
                .param("reference", named.reference()).query(String.class).optional().orElse("");
    }
}
