package org.cordon.analysis.file;

import static org.cordon.kernel.shared.Columns.code;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cordon.record.handling.HandlingCode;
import org.cordon.record.handling.Handlings;
import org.cordon.record.handling.SourceEvaluation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The contributions to analysis files, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Contributions {

    private static final String SHOWN = """
            select c.*, (select count(*) from entity e where e.contribution = c.reference and e.waiting)
                       as waiting
            from shown_contribution c""";

    private final JdbcClient jdbc;

    Contributions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The circumstances of a contribution.
     *
     * @param item    the item from which the contribution is taken, or null
     * @param origin  the source from which the supplier has the data
     * @param seconds how long the form was open, or null if there was no form
     */
    public record Given(String item, String origin, Integer seconds) {
    }

    /**
     * Stores a new contribution of a country; its handling and its things are added in the same transaction.
     *
     * @return false if its item had already been contributed to the file
     */
    public boolean add(String reference, String file, String supplier, Given given, Instant at) {
        return jdbc.sql("""
                        insert into contribution (reference, file, supplier, item, origin, seconds, contributed_at)
                        values (:reference, :file, :supplier, :item, :origin, :seconds, :at) on conflict do nothing""")
                .param("reference", reference).param("file", file).param("supplier", supplier).param("item", given.item())
                .param("origin", given.origin()).param("seconds", given.seconds()).param("at", utc(at)).update() == 1;
    }

    public Optional<Contribution> find(String reference) {
        return jdbc.sql(SHOWN + " where c.reference = :reference").param("reference", reference).query(Contributions::contribution)
                .optional();
    }

    /**
     * Returns a page of the contributions to a file, in the order of their references.
     *
     * @param after the reference of the last contribution already seen, or null
     */
    public List<Contribution> page(String file, String after, int limit) {
        return jdbc.sql(SHOWN + """
                         where c.file = :file and (cast(:after as text) is null or c.reference > :after)
                        order by c.reference limit :limit""")
                .param("file", file).param("after", after).param("limit", limit).query(Contributions::contribution).list();
    }

    /**
     * Takes a contribution back and erases all its things.
     *
     * @return false if the contribution had already been taken back
     */
    public boolean withdraw(String reference, Instant at) {
        jdbc.sql("delete from entity where contribution = :reference").param("reference", reference).update();
        return jdbc.sql("""
                        update contribution set withdrawn_at = :at, origin = null
                        where reference = :reference and withdrawn_at is null""")
                .param("at", utc(at)).param("reference", reference).update() == 1;
    }

    /** Whether the party has at least one contribution, to any file, that has not been taken back. */
    public boolean hasStanding(String supplier) {
        return jdbc.sql("select exists (select from contribution where supplier = :supplier and withdrawn_at is null)")
                .param("supplier", supplier).query(Boolean.class).single();
    }

    /** Returns the references of a file's contributions that have not been taken back, in order. */
    public List<String> standing(String file) {
        return jdbc.sql("select reference from contribution where file = :file and withdrawn_at is null order by reference")
                .param("file", file).query(String.class).list();
    }

    /**
     * Returns the references of the contributions to a file that were made at or before {@code until} and are not taken back. Leaves out
     * contributions of which the caller sees nothing.
     */
    public Set<String> given(String file, Instant until) {
        return Set.copyOf(jdbc.sql("""
                        select reference from contribution
                        where file = :file and contributed_at <= :until and withdrawn_at is null""")
                .param("file", file).param("until", utc(until)).query(String.class).list());
    }

    /** Returns the contributions to a file that were taken back after {@code from} and by {@code until}, the earliest first. */
    public List<Contribution> withdrawn(String file, Instant from, Instant until) {
        return jdbc.sql(SHOWN + """
                         where c.file = :file and c.withdrawn_at > :from and c.withdrawn_at <= :until
                        order by c.withdrawn_at, c.reference""")
                .param("file", file).param("from", utc(from)).param("until", utc(until))
                .query(Contributions::contribution).list();
    }

    /** Takes back everything that was contributed to a file, and erases the things of these contributions. */
    public void erase(String file, Instant at) {
        jdbc.sql("delete from entity e using contribution c where c.reference = e.contribution and c.file = :file").param("file", file)
                .update();
        jdbc.sql("""
                        update contribution set withdrawn_at = coalesce(withdrawn_at, :at), origin = null
                        where file = :file""")
                .param("at", utc(at)).param("file", file).update();
    }

    private static Contribution contribution(ResultSet row, int number) throws SQLException {
        var code = row.getString("code");
        return new Contribution(row.getString("reference"), row.getString("file"), row.getBoolean("own"),
                Handlings.code(row.getString("supplier")),
                row.getString("item"), row.getString("origin"), instant(row, "contributed_at"), row.getInt("things"), row.getInt("waiting"),
                instant(row, "withdrawn_at"), code == null ? HandlingCode.H0 : HandlingCode.valueOf(code),
                code(row, "source", SourceEvaluation.class), row.getObject("information", Integer.class), null);
    }
}
