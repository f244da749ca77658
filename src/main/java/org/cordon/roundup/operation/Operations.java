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

/** The operations. */
@Repository
public class Operations {

    /** As the index has it. */
    private static final String RUNNING = "phase not in ('CLOSED', 'CANCELLED')";
    private static final String INVITING = """
            exists (select from participation p where p.operation = operation.reference and p.country = :country offset 0)""";

    private static final List<String> DATES = Stream.of(OperationDate.values()).map(Operations::column).toList();

    private final JdbcClient jdbc;

    Operations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The operation, or empty. */
    public Optional<Operation> find(String reference) {
        return jdbc.sql("select * from operation where reference = :reference").param("reference", reference)
                .query(Operations::read).optional();
    }

    /**
     * The operation, with its row locked until the transaction ends. Whatever decides "all have answered" decides it under this lock. Who
     * only adds something to the operation, such as a fact, waits for nobody.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Operation lock(String reference) {
        return locked(reference, "no key update");
    }

    /**
     * The operation, and nobody moves its phase or its dates until the transaction ends. Many hold it at once, so that what a country does
     * waits for no other. Who holds it does not lock it afterwards: two who held it would wait for each other.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Operation hold(String reference) {
        return locked(reference, "share");
    }

    private Operation locked(String reference, String strength) {
        return jdbc.sql("select * from operation where reference = :reference for " + strength).param("reference", reference)
                .query(Operations::read).optional()
                .orElseThrow(() -> new IllegalArgumentException("There is no operation " + reference));
    }

    /** Running ones first, of both the last launched first; from behind one of them, if it is given. */
    List<Operation> listed(String after, int limit) {
        return page("true", after, limit).query(Operations::read).list();
    }

    /** Those of them to which a country was invited. */
    List<Operation> listed(String country, String after, int limit) {
        return page(INVITING, after, limit).param("country", country).query(Operations::read).list();
    }

    /** All that are not over, the last launched first. */
    List<Operation> running() {
        return jdbc.sql("select * from operation where " + RUNNING + " order by launched_at desc, reference").query(Operations::read)
                .list();
    }

    /** Those of them to which a country was invited. */
    List<Operation> running(String country) {
        return jdbc.sql("select * from operation where " + INVITING + " and " + RUNNING + " order by launched_at desc, reference")
                .param("country", country).query(Operations::read).list();
    }

    /** The operation, if a country was invited to it. */
    Optional<Operation> inviting(String country, String reference) {
        return jdbc.sql("""
                        select * from operation where reference = :reference
                            and exists (select from participation p where p.operation = :reference and p.country = :country)""")
                .param("country", country).param("reference", reference).query(Operations::read).optional();
    }

    /** In the order of the index operation_listed. */
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

    /** Writes phase and times back; another's change in between is refused. */
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

    /** Writes the dates back; another's change in between is refused. */
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
