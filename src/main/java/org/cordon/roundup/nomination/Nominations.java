package org.cordon.roundup.nomination;

import static org.cordon.kernel.shared.Columns.instant;
import static org.cordon.kernel.shared.Columns.utc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.nomination.Nomination.Screening;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The nominations, in the order of their references unless said otherwise. */
@Repository
public class Nominations {

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final NominationWords words;

    Nominations(JdbcClient jdbc, ObjectMapper json, NominationWords words) {
        this.jdbc = jdbc;
        this.words = words;
        this.json = json;
    }

    /** Adds a nomination, unless its reference is taken. Returns whether it was added. */
    public boolean add(Nomination nomination) {
        var added = jdbc.sql("""
                        insert into nomination (reference, operation, country, entity_id, name, forename, notice, status, marks, missing,
                                                flagged, nominated_at)
                        values (:reference, :operation, :country, :entityId, :name, :forename, cast(:notice as jsonb), :status,
                                cast(:marks as jsonb), cast(:missing as jsonb), :flagged, :nominatedAt)
                        on conflict (reference) do nothing
                        """)
                .param("reference", nomination.reference())
                .param("operation", nomination.operation())
                .param("country", nomination.country())
                .param("entityId", nomination.entityId())
                .param("name", nomination.name())
                .param("forename", nomination.forename())
                .param("notice", write(nomination.notice()))
                .param("status", nomination.status().name())
                .param("marks", write(nomination.marks()))
                .param("missing", write(nomination.missing()))
                .param("flagged", nomination.flagged())
                .param("nominatedAt", utc(nomination.nominatedAt()))
                .update() == 1;
        if (added) {
            words.write(nomination.reference(), nomination.entityId(), nomination.name(), nomination.forename());
        }
        return added;
    }

    public void save(Nomination nomination) {
        jdbc.sql("""
                        update nomination
                           set name = :name, forename = :forename, notice = cast(:notice as jsonb), status = :status,
                               marks = cast(:marks as jsonb), missing = cast(:missing as jsonb), flagged = :flagged, returns = :returns,
                               questions = :questions, answer = :answer, decision_text = :decisionText,
                               withdrawal_reason = :withdrawalReason, target = :target,
                               version = version + 1
                         where reference = :reference
                        """)
                .param("name", nomination.name())
                .param("forename", nomination.forename())
                .param("notice", write(nomination.notice()))
                .param("status", nomination.status().name())
                .param("marks", write(nomination.marks()))
                .param("missing", write(nomination.missing()))
                .param("flagged", nomination.flagged())
                .param("returns", nomination.screening().returns())
                .param("questions", nomination.screening().questions())
                .param("answer", nomination.screening().answer())
                .param("decisionText", nomination.screening().text())
                .param("withdrawalReason", nomination.screening().withdrawalReason())
                .param("target", nomination.target())
                .param("reference", nomination.reference())
                .update();
    }

    /** Saves a nomination that an officer of its country has changed, with the officer and the time. */
    public void changed(Nomination nomination, String by, Instant at) {
        save(nomination);
        words.write(nomination.reference(), nomination.entityId(), nomination.name(), nomination.forename());
        jdbc.sql("update nomination set changed_by = ?, changed_at = ? where reference = ?")
                .params(by, utc(at), nomination.reference())
                .update();
    }

    /** Returns who last changed the file and when; empty if nobody has changed it. */
    Optional<Change> lastChange(String reference) {
        return jdbc.sql("select changed_by, changed_at from nomination where reference = ? and changed_at is not null").param(reference)
                .query((row, number) -> new Change(row.getString(1), row.getTimestamp(2).toInstant())).optional();
    }

    /** A change of a file: the officer who made the change, and the time. */
    record Change(String by, Instant at) {
    }

    public Optional<Nomination> find(String reference) {
        return jdbc.sql("select * from nomination where reference = ?").param(reference).query(this::nomination).optional();
    }

    /** Returns the nomination, and locks its row until the transaction ends. */
    public Optional<Nomination> lock(String reference) {
        return jdbc.sql("select * from nomination where reference = ? for update").param(reference).query(this::nomination).optional();
    }

    public List<Nomination> in(String operation) {
        return jdbc.sql("select * from nomination where operation = ? order by reference").param(operation)
                .query(this::nomination).list();
    }

    /** Returns the references, countries, statuses and targets of nominations, for managers, who may read nothing else of them. */
    List<NominationView> states(String operation, String country, NominationStatus status, String after, int limit) {
        return jdbc.sql("""
                        select reference, country, status, target from nomination_state
                         where operation = :operation and (cast(:country as text) is null or country = :country)
                           and (cast(:status as text) is null or status = :status) and (cast(:after as text) is null or reference > :after)
                         order by reference limit :limit
                        """)
                .param("operation", operation).param("country", country).param("status", status == null ? null : status.name())
                .param("after", after).param("limit", limit).query(Nominations::state).list();
    }

    /** Returns the reference, country, status and target of one nomination, for managers. */
    Optional<NominationView> state(String reference) {
        return jdbc.sql("select reference, country, status, target from nomination_state where reference = ?").param(reference)
                .query(Nominations::state).optional();
    }

    private static NominationView state(ResultSet row, int number) throws SQLException {
        return NominationView.ofState(row.getString("reference"), row.getString("country"),
                NominationStatus.valueOf(row.getString("status")),
                row.getString("target"));
    }

    /** Returns the nominations with these references, in no particular order. */
    public List<Nomination> of(List<String> references) {
        return jdbc.sql("select * from nomination where reference = any(?)").param(references.toArray(String[]::new))
                .query(this::nomination).list();
    }

    /** Returns one country's nominations of these statuses, and locks their rows until the transaction ends. */
    public List<Nomination> lock(String operation, String country, NominationStatus... statuses) {
        return jdbc.sql("""
                        select * from nomination where operation = :operation and country = :country and status = any(:statuses)
                         order by reference for update
                        """)
                .param("operation", operation).param("country", country).param("statuses", names(statuses))
                .query(this::nomination).list();
    }

    public int count(String operation, String country, NominationStatus... statuses) {
        return jdbc.sql("""
                        select count(*) from nomination
                         where operation = :operation and country = :country and status = any(:statuses)
                        """)
                .param("operation", operation).param("country", country).param("statuses", names(statuses))
                .query(Integer.class).single();
    }

    /**
     * Returns the references of a country's nominations by the number of the notice. Nominations that the country withdrew itself are left
     * out.
     */
    public Map<String, String> referencesByEntity(String operation, String country) {
        return jdbc.sql("select entity_id, reference from nomination where operation = ? and country = ? and withdrawal_reason is null")
                .params(operation, country).query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Returns a group of joined nominations: the nomination whose reference names the group, and all nominations joined to that one. */
    public List<Nomination> group(String root) {
        return jdbc.sql("select * from nomination where reference = :root or join_to = :root order by nominated_at, reference")
                .param("root", root).query(this::nomination).list();
    }

    /**
     * Returns all nominations of a target. The first is the nomination that bears the reference of the target; the others follow in the
     * order in which they came.
     */
    public List<Nomination> of(String target) {
        return jdbc.sql("select * from nomination where target = ? order by reference <> target, nominated_at, reference").param(target)
                .query(this::nomination).list();
    }

    /** Returns all nominations of each of these targets, by target and in the order of {@link #of(String)}. */
    public Map<String, List<Nomination>> ofEach(Collection<String> targets) {
        return jdbc.sql("select * from nomination where target = any(:targets) order by reference <> target, nominated_at, reference")
                .param("targets", targets.toArray(String[]::new)).query(this::nomination).list().stream()
                .collect(Collectors.groupingBy(Nomination::target));
    }

    private Nomination nomination(ResultSet row, int number) throws SQLException {
        return new Nomination(row.getString("reference"), row.getString("operation"), row.getString("country"),
                row.getString("entity_id"), row.getString("name"), row.getString("forename"),
                read(row.getString("notice"), new TypeReference<ObjectNode>() { }),
                new Screening(NominationStatus.valueOf(row.getString("status")), row.getInt("returns"), row.getString("questions"),
                        row.getString("answer"), row.getString("decision_text"), row.getString("withdrawal_reason"),
                        row.getString("join_to")),
                read(row.getString("marks"), new TypeReference<List<ScreeningMark>>() { }),
                read(row.getString("missing"), new TypeReference<List<Reason>>() { }), row.getBoolean("flagged"), row.getString("target"),
                instant(row, "nominated_at"), row.getInt("version"));
    }

    private static String[] names(NominationStatus... statuses) {
        return Arrays.stream(statuses).map(Enum::name).toArray(String[]::new);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("A nomination could not be written as JSON", unwritable);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            // The message of the exception quotes the text, which is personal data, so the exception is not passed on.
            throw new IllegalStateException("A stored nomination could not be read");
        }
    }
}
