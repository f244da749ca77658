package org.cordon.roundup.lead.care;

import static org.cordon.kernel.shared.Columns.utc;

import java.time.Instant;
import java.util.List;
import org.cordon.roundup.lead.care.LeadRoutes.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The countries that were given leads because the leads concern them. Needs a transaction. */
@Repository
class LeadRecipients {

    private final JdbcClient jdbc;

    LeadRecipients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String lead, String country, Role role, boolean acknowledges, Instant at) {
        jdbc.sql("""
                        insert into lead_recipient (lead, country, role, acknowledges, given_at)
                        values (:lead, :country, :role, :acknowledges, :at) on conflict (lead, country) do nothing""")
                .param("lead", lead).param("country", country).param("role", role.name()).param("acknowledges", acknowledges)
                .param("at", utc(at)).update();
    }

    /** Returns all recipients that may see the lead. */
    List<String> of(String lead) {
        return jdbc.sql("""
                        select country from lead_recipient
                        where lead = :lead and not withheld_from(lead, 'ncb-' || country) order by country""")
                .param("lead", lead).query(String.class).list();
    }

    /** Returns the recipients that have to acknowledge the lead. */
    List<String> acknowledging(String lead) {
        return jdbc.sql("""
                        select country from lead_recipient
                        where lead = :lead and acknowledges and not withheld_from(lead, 'ncb-' || country) order by country""")
                .param("lead", lead).query(String.class).list();
    }
}
