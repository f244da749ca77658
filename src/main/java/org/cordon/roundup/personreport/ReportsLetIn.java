package org.cordon.roundup.personreport;

import java.util.Map;
import java.util.Optional;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.handling.HandlingFollower;
import org.cordon.roundup.nomination.NominationFeature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a country what became of its report by number and name once the supplier lets the country see the person. The country got no
 * messages while the person was withheld from it. Messages that the country got before are not sent again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportsLetIn implements HandlingFollower {

    /**
     * The messages about a target's reports by number and name that the reporting countries did not get. They report one of three events:
     * officers assessed a lead or answered about an identity; an arrest ended; the target of a person held was suspended. A country with
     * several reports of one arrest gets the message under its last report.
     */
    private static final String UNTOLD = """
            with target as (
                select t.reference, t.state from nomination n join target t on t.reference = n.target where n.reference = :item),
            names as (select n.reference from nomination n join target t on n.target = t.reference union select reference from target),
            item as (
                select l.reference, l.operation, 'LEAD' as state from lead l
                where l.target in (select reference from names) and l.state <> 'WITHDRAWN'
                union all
                select a.reference, a.operation, a.state from arrest a
                where a.target in (select reference from names) and a.identity_country is not null and a.state <> 'WITHDRAWN'
            ), behind as (
                select i.*, b.country, b.report from item i cross join lateral reports_behind(i.reference) b
            ), said as (
                select b.*, case when e.type like 'LEAD_%' then 'REPORT_ASSESSED' when e.type = 'IDENTITY_DENIED' then 'REPORT_DENIED'
                    when e.type = 'IDENTITY_CONFIRMED' then 'REPORT_CONFIRMED' else 'REPORT_ENDED' end as kind, e.recorded_at as at
                from behind b join ledger_event e on e.subject = b.reference
                where e.type in ('LEAD_USED', 'LEAD_NOT_USED', 'LEAD_PASSED_ON', 'IDENTITY_DENIED', 'IDENTITY_CONFIRMED', 'RELEASED',
                                 'ESCAPED', 'SURRENDERED', 'RETURNED_OTHERWISE', 'EXTRADITION_REFUSED')
                  and e.actor <> '#system' and not exists (select from ledger_event v where v.voids = e.id)
                union all
                select b.*, 'REPORT_SUSPENDED',
                       (select max(s.at) from target_suspension s where s.target = t.reference and s.act = 'SUSPENDED')
                from behind b, target t
                where t.state = 'SUSPENDED' and b.state in ('IDENTITY_PENDING', 'CONFIRMED', 'EXTRADITION'))
            select s.report, s.country, s.operation, s.kind, case s.kind when 'REPORT_CONFIRMED' then s.reference end as arrest,
                   case s.kind when 'REPORT_ENDED' then s.state end as outcome
            from said s
            where not exists (select from message m where m.reference = s.report and m.recipient = 'ncb-' || s.country
                                and m.kind = s.kind and m.queued_at >= s.at)
            group by s.report, s.country, s.operation, s.kind, s.reference, s.state
            order by min(s.at), s.report""";

    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final Features features;

    ReportsLetIn(JdbcClient jdbc, Notifications notifications, Features features) {
        this.jdbc = jdbc;
        this.notifications = notifications;
        this.features = features;
    }

    private record Untold(String report, String country, String operation, String kind, String arrest, String outcome) {

        Map<String, String> parameters() {
            return Optional.ofNullable(arrest).map(reference -> Map.of("arrest", reference))
                    .or(() -> Optional.ofNullable(outcome).map(state -> Map.of("outcome", state))).orElse(Map.of());
        }
    }

    @Override
    public void follow(String item) {
        if (NominationFeature.TARGET.matches(item)) {
            jdbc.sql(UNTOLD).param("item", item).query(RecordRows.of(Untold.class)).list()
                    .forEach(untold -> notifications.send(features.message(untold.kind()), Roles.bureau(untold.country()),
                            untold.operation(), untold.report(), untold.parameters()));
        }
    }
}
