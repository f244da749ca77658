package org.cordon.roundup.lead;

import static org.cordon.kernel.shared.RecordRows.values;

import java.util.List;
import java.util.Optional;
import org.cordon.kernel.shared.RecordRows;
import org.cordon.roundup.report.ReportedName;
import org.cordon.roundup.report.Urgency;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of leads and locations. */
@Repository
public class Leads {

    private final JdbcClient jdbc;

    Leads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Lead> find(String reference) {
        return jdbc.sql("select * from lead where reference = :reference").param("reference", reference)
                .query(RecordRows.of(Lead.class)).optional();
    }

    /** Returns the lead, which must exist. */
    public Lead require(String reference) {
        return find(reference).orElseThrow(() -> new IllegalArgumentException("There is no lead " + reference));
    }

    /**
     * Whether the lead exists and the caller sees it. The query takes as long for a lead that the caller may not see as for a lead that
     * does not exist.
     */
    boolean isInSight(String reference) {
        return jdbc.sql("select lead_in_sight(:reference)").param("reference", reference).query(Boolean.class).single();
    }

    /** Whether the lead has been released to the caller. */
    boolean isReleasedToCaller(String reference) {
        return jdbc.sql("select :reference in (select released_items(caller_party()))").param("reference", reference).query(Boolean.class)
                .single();
    }

    /** Whether the lead was given to the caller's country because it concerns that country. */
    boolean isGivenToCaller(String reference) {
        return jdbc.sql("select exists (select from given_lead where lead = :reference)").param("reference", reference)
                .query(Boolean.class).single();
    }

    /** Returns how far a lead has come. The management may read nothing else about the lead. */
    Optional<LeadProgress> progress(String reference) {
        return jdbc.sql("select reference, operation, target, kind, state from lead_state where reference = :reference")
                .param("reference", reference)
                .query(RecordRows.of(LeadProgress.class)).optional();
    }

    /**
     * Whether the target has another positive location that still holds. Locations reported under the reference of a joined nomination
     * count too.
     */
    public boolean holdsBeside(Lead lead) {
        return jdbc.sql("select is_located_beside(:operation, :target, :reference)").param("operation", lead.operation())
                .param("target", lead.target()).param("reference", lead.reference()).query(Boolean.class).single();
    }

    /**
     * A lead that no country has assessed.
     *
     * @param onDesk   whether the lead has a task of its own; false while the lead waits behind another one, null before the lead is
     * announced
     * @param usableBy the countries that want the person and may see the lead
     */
    public record Waiting(String reference, LeadKind kind, Urgency urgency, Boolean onDesk, List<String> usableBy) {
    }

    /** Returns the unassessed leads of a country on a target, as far as the caller sees them, the oldest first. */
    public List<Waiting> open(String target, String reportingCountry) {
        return jdbc.sql("""
                        select reference, kind, urgency, on_desk, array(select country from wanting_countries(:target) country
                                where not withheld_from(reference, 'ncb-' || country) order by country) as usable_by
                        from lead where target = :target and reporting_country = :country and state = 'OPEN'
                            order by reported_at, reference""")
                .param("target", target).param("country", reportingCountry)
                .query(RecordRows.of(Waiting.class)).list();
    }

    /** Records whether a lead has a task of its own or waits behind another lead. */
    public void place(String reference, boolean onDesk) {
        jdbc.sql("update lead set on_desk = :onDesk where reference = :reference").param("onDesk", onDesk).param("reference", reference)
                .update();
    }

    /** Adds a lead if its reference is still free. Returns whether the lead was added. */
    boolean add(Lead lead) {
        return jdbc.sql("""
                        insert into lead (reference, operation, target, kind, country, reporting_country, reported_by, happened_at, zone,
                            place, text, urgency, route, positive, state, reported_at)
                        values (:reference, :operation, :target, :kind, :country, :reportingCountry, :reportedBy, :happenedAt, :zone,
                            :place, :text, :urgency, :route, :positive, :state, :reportedAt)
                        on conflict do nothing""")
                .params(values(lead)).update() == 1;
    }

    /** Keeps the name under which the person was reported. */
    void named(String reference, ReportedName name) {
        jdbc.sql("update lead set reported_name = :name, name_differs = :differs where reference = :reference")
                .param("name", name.name()).param("differs", name.differs()).param("reference", reference).update();
    }

    /** Returns the name under which the person was reported; empty if the reporting country saw the target. */
    public Optional<ReportedName> reportedName(String reference) {
        return jdbc.sql("select reported_name, name_differs from lead where reference = :reference and reported_name is not null")
                .param("reference", reference)
                .query((row, number) -> new ReportedName(row.getString("reported_name"), row.getBoolean("name_differs"))).optional();
    }

    /** Saves the content and the state of the lead. Fails if somebody else has changed the lead in between. */
    public void save(Lead lead) {
        int rows = jdbc.sql("""
                        update lead set kind = :kind, country = :country, happened_at = :happenedAt, zone = :zone, place = :place,
                            text = :text,
                            positive = :positive, state = :state, assessment = :assessment, lapse_text = :lapseText, version = version + 1
                        where reference = :reference and version = :version""")
                .params(values(lead)).update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Lead " + lead.reference() + " was changed by somebody else");
        }
    }
}
