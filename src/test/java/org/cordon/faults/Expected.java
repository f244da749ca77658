package org.cordon.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.faults.Diary.Done;
import org.cordon.lives.Caller;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts that people's acts record in the ledger. */
final class Expected {

    /** The kinds of facts that are each the act of a person. */
    static final List<String> ACTS = List.of("OPERATION_LAUNCHED", "INVITATION_ACCEPTED", "NOMINATED", "NOMINATION_ACCEPTED", "CONFIRMED",
            "ARREST_REPORTED", "ARREST_REPORT_JOINED", "IDENTITY_CONFIRMED", "SURRENDERED");

    private static final Pattern COMPLETED = Pattern.compile("/engine-rest/task/([^/]+)/complete");
    private static final Pattern NOMINATED = Pattern.compile("/api/operations/[^/]+/nominations");
    private static final Pattern ARRESTED = Pattern.compile("/api/targets/([^/]+)/arrests");

    private final JdbcTemplate sql;

    Expected(JdbcTemplate sql) {
        this.sql = sql;
    }

    Stream<String> facts(Done act) {
        var completed = COMPLETED.matcher(act.path());
        if (completed.matches()) {
            return factsOfTask(completed.group(1), act.body().path("variables"));
        }
        if (NOMINATED.matcher(act.path()).matches()) {
            return rows(act.answer().path("rows")).filter(row -> row.path("status").textValue().equals("ACCEPTED"))
                    .map(row -> "NOMINATED " + row.path("reference").textValue());
        }
        if (ARRESTED.matcher(act.path()).matches()) {
            return Stream.of("ARREST_REPORTED " + act.answer().path("reference").textValue());
        }
        return act.path().equals("/api/operations") ? Stream.of("OPERATION_LAUNCHED " + act.answer().path("reference").textValue())
                : Stream.empty();
    }

    /** The operation whose results this act approved. */
    Stream<String> closed(Done act) {
        var completed = COMPLETED.matcher(act.path());
        return completed.matches() && act.body().path("variables").has(Closing.APPROVED)
                ? Stream.of((String) completed(completed.group(1)).get("reference")) : Stream.empty();
    }

    private Map<String, Object> completed(String task) {
        return sql.queryForMap("""
                select task.task_def_key_ as key, instance.business_key_ as reference
                from engine.act_hi_taskinst task join engine.act_hi_procinst instance on instance.id_ = task.proc_inst_id_
                where task.id_ = ? and task.end_time_ is not null""", task);
    }

    private Stream<String> factsOfTask(String task, JsonNode variables) {
        var completed = completed(task);
        var reference = (String) completed.get("reference");
        return switch ((String) completed.get("key")) {
            case "userTask_answerInvitation" -> Stream.of("INVITATION_ACCEPTED " + reference);
            case "userTask_screenBatch" -> decided(variables).map(row -> "NOMINATION_ACCEPTED " + row.path("reference").textValue());
            case "userTask_confirmTargets" -> decided(variables)
                    .map(row -> "CONFIRMED " + row.path("reference").textValue() + " " + reference.substring(reference.length() - 2));
            case "userTask_confirmIdentity" -> Stream.of("IDENTITY_CONFIRMED " + reference);
            case "userTask_followExtradition" -> Stream.of("SURRENDERED " + reference);
            default -> Stream.empty();
        };
    }

    private static Stream<JsonNode> decided(JsonNode variables) {
        try {
            return rows(Caller.JSON.readTree(variables.path("decisions").path("value").textValue()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> rows(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** The operation's facts in the ledger, of all kinds that people's acts record. */
    List<String> inLedger(String operation) {
        return sql.queryForList("""
                select type || ' ' || case when type = 'OPERATION_LAUNCHED' then operation
                                           when type = 'INVITATION_ACCEPTED' then operation || '-' || country
                                           when type = 'CONFIRMED' then target || ' ' || country
                                           when type = 'NOMINATION_ACCEPTED' then target
                                           else subject end
                from cordon.ledger_event where operation = ? and type = any(?)""", String.class, operation, ACTS.toArray(String[]::new));
    }
}
