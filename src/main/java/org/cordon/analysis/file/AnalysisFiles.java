package org.cordon.analysis.file;

import static org.cordon.kernel.shared.Columns.codes;
import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cordon.analysis.file.AnalysisFile.Order;
import org.cordon.kernel.shared.input.LikeWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The analysis files, as far as the caller sees them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class AnalysisFiles {

    private static final String PATIENCE = "3s";

    private final JdbcClient jdbc;

    AnalysisFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a new file and the accounts of its members. Compliance still has to open the file. */
    public void add(String reference, Order order, List<String> members, LocalDate reviewOn, LocalDate endsOn, Instant at) {
        jdbc.sql("""
                        insert into analysis_file (reference, purpose, scope, persons, data, state, ordered_at, review_on, ends_on)
                        values (:reference, :purpose, :scope, :persons, :data, 'ORDERED', :at, :review, :end)""")
                .param("reference", reference).param("purpose", order.purpose()).param("scope", order.scope())
                .param("persons", names(order.persons())).param("data", names(order.data())).param("at", utc(at))
                .param("review", reviewOn).param("end", endsOn).update();
        addMembers(reference, members);
    }

    /** Takes the lock on the members of the file. Transactions that change the members or erase the file wait for each other here. */
    public void lockMembers(String reference) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('members ' || :file, 110))").param("file", reference).query().listOfRows();
    }

    /**
     * Replaces the members of the file.
     *
     * @return whether the members have changed
     */
    public boolean staff(String reference, List<String> members) {
        var gone = jdbc.sql("delete from analysis_file_member where file = :file and account <> all(:members)").param("file", reference)
                .param("members", members.toArray(String[]::new)).update();
        return addMembers(reference, members) + gone > 0;
    }

    private int addMembers(String reference, List<String> members) {
        return jdbc.sql("""
                        insert into analysis_file_member (file, account) select :file, m.account from unnest(:members) m (account)
                        where not exists (select from analysis_file_member k where k.file = :file and k.account = m.account)""")
                .param("file", reference).param("members", members.toArray(String[]::new)).update();
    }

    public Optional<AnalysisFile> find(String reference) {
        return jdbc.sql("select * from seen_analysis_file where reference = :reference").param("reference", reference)
                .query(AnalysisFiles::file).optional();
    }

    /**
     * Reads the file and locks its row until the transaction ends, so that changes to it come one after the other. Does not wait for
     * contributions that are being added meanwhile.
     */
    public Optional<AnalysisFile> lock(String reference) {
        jdbc.sql("select from analysis_file where reference = :reference for no key update").param("reference", reference).query()
                .listOfRows();
        return find(reference);
    }

    /**
     * Locks the members and the row of the file before it is erased. Waits for contributions that are being added, and fails if a lock is
     * not free within a few seconds.
     */
    public void lockToErase(String reference) {
        waitAtMost(PATIENCE);
        lockMembers(reference);
        jdbc.sql("select from analysis_file where reference = :reference for update").param("reference", reference).query().listOfRows();
        waitAtMost("0");
    }

    private void waitAtMost(String time) {
        jdbc.sql("select set_config('lock_timeout', :time, true)").param("time", time).query(String.class).single();
    }

    /**
     * Returns a page of the files, in the order of their references.
     *
     * @param words words of the purpose, the scope or the reference of a file; null finds all files
     * @param after the reference of the last file already seen, or null
     */
    public List<AnalysisFile> page(String words, String after, int limit) {
        return jdbc.sql("""
                        select * from seen_analysis_file f where (cast(:after as text) is null or reference > :after)
                            and not exists (select from unnest(cast(:words as text[])) word
                                where concat_ws(' ', f.reference, f.purpose, f.scope) not ilike word)
                        order by reference limit :limit""")
                .param("words", LikeWords.of(words)).param("after", after).param("limit", limit).query(AnalysisFiles::file).list();
    }

    /** Returns the accounts of the members, sorted. The list is empty if the caller may not see the members. */
    public List<String> members(String reference) {
        return jdbc.sql("select account from analysis_file_member where file = :file order by account").param("file", reference)
                .query(String.class).list();
    }

    /** Whether the caller is an analyst who works in the file. */
    public boolean isOwn(String reference) {
        return jdbc.sql("select exists (select from own_file where file = :file)").param("file", reference).query(Boolean.class).single();
    }

    /** Records the deadline by which compliance has to decide whether the file is opened. */
    public void askForApproval(String reference, Instant until) {
        jdbc.sql("update analysis_file set decide_by = :until where reference = :reference").param("until", utc(until))
                .param("reference", reference).update();
    }

    /** Records the outcome of the approval: the new state of the file, the reason and the time. */
    public void decide(String reference, FileState state, String reason, Instant at) {
        jdbc.sql("update analysis_file set state = :state, reason = :reason, decided_at = :at where reference = :reference")
                .param("state", state.name()).param("reason", reason).param("at", utc(at)).param("reference", reference)
                .update();
    }

    /** Records the deadline by which the coordination has to say whether the file goes on, and the state of the file until then. */
    public void askForReview(String reference, FileState state, Instant until) {
        jdbc.sql("update analysis_file set state = :state, review_by = :until where reference = :reference").param("state", state.name())
                .param("until", utc(until)).param("reference", reference).update();
    }

    /** Records the decision of a review: the dates of the next review and of the end, and the reason if the file ends. */
    public void review(String reference, FileState state, LocalDate reviewOn, LocalDate endsOn, String reason) {
        jdbc.sql("""
                        update analysis_file set state = :state, review_by = null, review_on = :review, ends_on = :end, reason = :reason
                        where reference = :reference""")
                .param("state", state.name())
                .param("review", reviewOn).param("end", endsOn).param("reason", reason).param("reference", reference).update();
    }

    /** Erases the members, the kept pictures and the texts of the file, and keeps its dates. */
    public void erase(String reference, Instant at) {
        jdbc.sql("delete from analysis_file_member where file = :file").param("file", reference).update();
        jdbc.sql("delete from saved_chart where file = :file").param("file", reference).update();
        jdbc.sql("""
                        update analysis_file set state = 'ERASED', erased_at = :at, purpose = null, scope = null, reason = null,
                            review_by = null
                        where reference = :reference""")
                .param("at", utc(at)).param("reference", reference).update();
    }

    private static AnalysisFile file(ResultSet row, int number) throws SQLException {
        var order = new Order(row.getString("purpose"), row.getString("scope"), codes(row, "persons", PersonCategory.class),
                codes(row, "data", DataCategory.class));
        return new AnalysisFile(row.getString("reference"), FileState.valueOf(row.getString("state")), order, instant(row, "ordered_at"),
                instant(row, "decide_by"), instant(row, "decided_at"), row.getString("reason"), row.getObject("review_on", LocalDate.class),
                instant(row, "review_by"), row.getObject("ends_on", LocalDate.class), instant(row, "erased_at"));
    }

    private static String[] names(List<? extends Enum<?>> codes) {
        return codes.stream().map(Enum::name).toArray(String[]::new);
    }
}
