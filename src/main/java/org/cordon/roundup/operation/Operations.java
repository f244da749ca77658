package org.cordon.roundup.operation;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.texts;
import static org.cordon.kernel.shared.Columns.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.roundup.operation.Operation.Phases;
import org.cordon.roundup.operation.dates.OperationDate;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The table of operations. */
@Repository
public class Operations {

    /** The condition for running operations, written exactly as in the index so that the planner uses it. */
    private static final String RUNNING = "phase not in ('CLOSED', 'CANCELLED')";
    private static final String INVITING = """
            exists (select from participation p where p.operation = operation.reference and p.country = :country offset 0)""";

    private static final List<String> DATES = Stream.of(OperationDate.values()).map(Operations::column).toList();

    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Operation> find(String reference) {
        return jdbc.sql("select * from operation where reference = :reference").param("reference", reference)
                .query(Operations::read).optional();
    }

    /**
     * Returns the operation and locks its row until the transaction ends. A decision such as "all have answered" is made only under this
     * lock. Writers that only add something to the operation, such as a fact, do not wait for the lock.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public Operation lock(String reference) {
        return locked(reference, "no key update");
    }

    /**
     * Returns the operation and keeps others from changing its phase or dates until the transaction ends. Many transactions can hold one
     * operation at once, so that countries do not wait for each other. A transaction that holds the operation must not lock it afterwards:
     * two transactions that do so would wait for each other.
     *
     * @throws IllegalArgumentException if there is no such operation
     */
    public Operation hold(String reference) {
        return locked(reference, "share");
    }

    private Operation locked(String reference, String strength) {
        return jdbc.sql("select * from operation where reference = :reference for " + strength).param("reference", reference)
                .query(Operations::read).optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + reference));
    }

    /**
     * Returns a page of operations: running operations first, and in each group the last launched first.
     *
     * @param after the reference after which the page begins, or null for the first page
     */
    List<Operation> listed(String after, int limit) {
        return page("true", after, limit).query(Operations::read).list();
    }

    /** Returns a page of the operations to which a country was invited, in the order of {@link #listed(String, int)}. */
    List<Operation> listed(String country, String after, int limit) {
        return page(INVITING, after, limit).param("country", country).query(Operations::read).list();
    }

    /** Returns all running operations, the last launched first. */
    List<Operation> running() {
        return jdbc.sql("select * from operation where " + RUNNING + " order by launched_at desc, reference").query(Operations::read)
                .list();
    }

    /** Returns the running operations to which a country was invited, the last launched first. */
    List<Operation> running(String country) {
        return jdbc.sql("select * from operation where " + INVITING + " and " + RUNNING + " order by launched_at desc, reference")
                .param("country", country).query(Operations::read).list();
    }

    /** Returns the operation if the country was invited to it. */
    Optional<Operation> inviting(String country, String reference) {
        return jdbc.sql("""
                        select * from operation where reference = :reference
                            and exists (select from participation p where p.operation = :reference and p.country = :country)""")
                .param("country", country).param("reference", reference).query(Operations::read).optional();
    }

    /** Builds the query in the order of the index operation_listed. */
    private StatementSpec page(String condition, String after, int limit) {
        return jdbc.sql("""
                        select * from operation
                        where %s and (cast(:after as text) is null
                            or (phase in ('CLOSED', 'CANCELLED'), -extract(epoch from launched_at), reference) >
                               (select b.phase in ('CLOSED', 'CANCELLED'), -extract(epoch from b.launched_at), b.reference
                                from operation b where b.reference = :after))
                        order by phase in ('CLOSED', 'CANCELLED'), launched_at desc, reference limit :limit""".formatted(condition))
                .param("after", after).param("limit", limit);
    }

    public boolean exists(String reference) {
        return find(reference).isPresent();
    }

    void add(Operation operation) {
        jdbc.sql("""
                        insert into operation (reference, title, theme, host, phase, invited_countries, languages, quota,
                            reminder_every, entered_afterwards, launched_by, launched_at, %s)
                        values (:reference, :title, :theme, :host, :phase, :invited, :languages, :quota, :rhythm, :afterwards, :by, :at,
                            :%s)""".formatted(String.join(", ", DATES), String.join(", :", DATES)))
                .param("reference", operation.reference()).param("title", operation.title()).param("theme", operation.theme())
                .param("host", operation.host()).param("phase", operation.phase().name())
                .param("invited", operation.invitedCountries().toArray(String[]::new))
                .param("languages", operation.languages().toArray(String[]::new)).param("quota", operation.quota())
                .params(dates(operation))
                .param("rhythm", operation.reminderEvery()).param("afterwards", operation.enteredAfterwards())
                .param("by", operation.launchedBy())
                .param("at", utc(operation.launchedAt()))
                .update();
    }

    /**
     * Saves phase and times.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed the operation since it was read
     */
    void save(Operation operation) {
        int rows = jdbc.sql("""
                        update operation set phase = :phase, phase_opened_at = :opened, phase_ended_at = :ended, closed_at = :closed,
                            cancellation_reason = :reason, version = version + 1
                        where reference = :reference and version = :version""")
                .param("phase", operation.phase().name()).param("opened", utc(operation.phases().opened()))
                .param("ended", utc(operation.phases().ended())).param("closed", utc(operation.phases().closed()))
                .param("reason", operation.phases().cancellationReason())
                .param("reference", operation.reference()).param("version", operation.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Operation " + operation.reference() + " was changed by somebody else");
        }
    }

    /**
     * Saves the dates.
     *
     * @throws OptimisticLockingFailureException if somebody else has changed the operation since it was read
     */
    public void saveDates(Operation operation) {
        int rows = jdbc.sql("update operation set version = version + 1"
                + DATES.stream().map(", %1$s = :%1$s"::formatted).collect(Collectors.joining())
                + " where reference = :reference and version = :version")
                .params(dates(operation))
                .param("reference", operation.reference()).param("version", operation.version())
                .update();
        if (rows != 1) {
            throw new OptimisticLockingFailureException("Operation " + operation.reference() + " was changed by somebody else");
        }
    }

    void invitationsSent(String reference) {
        jdbc.sql("update operation set invitations_sent = true, version = version + 1 where reference = :reference")
                .param("reference", reference).update();
    }

    void listVersion(String reference, int version) {
        jdbc.sql("update operation set list_version = :list, version = version + 1 where reference = :reference")
                .param("list", version).param("reference", reference).update();
    }

    private static Operation read(ResultSet row, int number) throws SQLException {
        var dates = new EnumMap<OperationDate, Instant>(OperationDate.class);
        for (var date : OperationDate.values()) {
            dates.put(date, instant(row, column(date)));
        }
        var phases = new Phases(Phase.valueOf(row.getString("phase")), instant(row, "phase_opened_at"), instant(row, "phase_ended_at"),
                instant(row, "closed_at"), row.getString("cancellation_reason"));
        return new Operation(row.getString("reference"), row.getString("title"), row.getString("theme"), row.getString("host"), phases,
                texts(row, "invited_countries"), texts(row, "languages"), row.getInt("quota"), dates, row.getString("reminder_every"),
                row.getBoolean("entered_afterwards"), row.getBoolean("invitations_sent"), row.getInt("list_version"),
                row.getString("launched_by"), instant(row, "launched_at"), row.getInt("version"));
    }

    private static String column(OperationDate date) {
        return date.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, OffsetDateTime> dates(Operation operation) {
        return operation.dates().entrySet().stream()
                .collect(Collectors.toMap(date -> column(date.getKey()), date -> utc(date.getValue())));
    }
}
