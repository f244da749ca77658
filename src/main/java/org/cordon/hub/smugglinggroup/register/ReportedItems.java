package org.cordon.hub.smugglinggroup.register;

import java.util.List;
import java.util.Optional;
import org.cordon.record.handling.Handling;
import org.cordon.record.handling.Handlings;
import org.cordon.roundup.lead.LeadFeature;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the leads and arrests that the caller's country has reported. The country may take a fact of a group from them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReportedItems {

    private final JdbcClient jdbc;
    private final Handlings handlings;

    ReportedItems(JdbcClient jdbc, Handlings handlings) {
        this.jdbc = jdbc;
        this.handlings = handlings;
    }

    /**
     * Returns the handling of a lead or an arrest that the caller's country has reported and not taken back. A lead has the handling that
     * this country laid down. An arrest has the handling of the countries that want the person, as far as the caller's country may know it.
     *
     * @param own the caller's country
     * @return empty if the country has reported no such lead or arrest
     */
    Optional<Handling> handling(String reference, String own) {
        if (LeadFeature.LEAD.matches(reference)) {
            return jdbc.sql("select reference from lead where reference = ? and state <> 'WITHDRAWN' and has_reported_lead(reference)")
                    .param(reference).query(String.class).optional().map(lead -> all(own, handlings.of(List.of(lead))));
        }
        return jdbc.sql("select target from arrest where reference = ? and state <> 'WITHDRAWN' and has_reported_arrest(reference)")
                .param(reference).query(String.class).optional().map(target -> all(own, handlings.ofTarget(target)));
    }

    private static Handling all(String own, List<Handlings.Kept> kept) {
        return Handling.ofAll(own, kept.stream().map(Handlings.Kept::handling).toList());
    }
}
