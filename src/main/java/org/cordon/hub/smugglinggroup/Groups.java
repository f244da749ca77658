package org.cordon.hub.smugglinggroup;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cordon.roundup.operation.CrimeTheme;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The groups of the register, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Groups {

    private final JdbcClient jdbc;

    Groups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new group, which waits for its review. The fact with its name is added in the same transaction. */
    public void add(String reference, String steward, String nameFact, List<CrimeTheme> crimes, Instant at) {
        jdbc.sql("""
                        insert into smuggling_group (reference, steward, name, crimes, state, registered_at)
                        values (:reference, :steward, :name, :crimes, 'REVIEW', :at)""")
                .param("reference", reference).param("steward", steward).param("name", nameFact)
                .param("crimes", crimes.stream().map(Enum::name).toArray(String[]::new)).param("at", utc(at)).update();
    }

    public Optional<SmugglingGroup> find(String reference) {
        return jdbc.sql("select * from seen_group where reference = :reference").param("reference", reference).query(Groups::group)
                .optional();
    }

    /** Returns a group, and locks its row until the transaction ends, so that changes of a group run one after the other. */
    public Optional<SmugglingGroup> lock(String reference) {
        jdbc.sql("select from smuggling_group where reference = :reference for update").param("reference", reference).query().listOfRows();
        return find(reference);
    }

    /**
     * Records that reviewers were asked whether the group is published.
     *
     * @param until the deadline of the reviewers
     * @return whether reviewers had been asked before; if so, the General Secretariat sees the group from now on
     */
    public boolean askForReview(String reference, Instant at, Instant until) {
        return jdbc.sql("""
                        update smuggling_group set review_by = :until,
                            passed_on_at = case when review_by is not null then coalesce(passed_on_at, :at) end
                        where reference = :reference returning passed_on_at is not null""")
                .param("until", utc(until)).param("at", utc(at)).param("reference", reference).query(Boolean.class)
                .single();
    }

    /** Records the decision of the reviewers. */
    public void decide(String reference, GroupState state, String reason, Instant at) {
        jdbc.sql("update smuggling_group set state = :state, reason = :reason, decided_at = :at where reference = :reference")
                .param("state", state.name()).param("reason", reason).param("at", utc(at)).param("reference", reference)
                .update();
    }

    /** Returns the groups with these references, in the order of the list. */
    public List<SmugglingGroup> of(List<String> references) {
        return jdbc.sql("select * from seen_group where reference = any(:references) order by array_position(:references, reference)")
                .param("references", references.toArray(String[]::new)).query(Groups::group).list();
    }

    private static SmugglingGroup group(ResultSet row, int number) throws SQLException {
        return new SmugglingGroup(row.getString("reference"), GroupState.valueOf(row.getString("state")), row.getBoolean("own"),
                row.getString("name"), row.getString("called"), row.getString("steward"), crimes(row.getArray("crimes")),
                instant(row, "registered_at"), instant(row, "confirmed_at"), row.getString("reason"));
    }

    private static List<CrimeTheme> crimes(Array crimes) throws SQLException {
        return crimes == null ? null : Arrays.stream((String[]) crimes.getArray()).map(CrimeTheme::valueOf).toList();
    }
}
