package org.cordon.speed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.record.results.ResultsService;
import org.cordon.support.As;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills the database like ten operations of 195 countries. {@code ten-operations.sql} inserts the case data. The engine itself inserts its
 * own rows: it starts an instance of each thing at the place that the thing's state calls for, without the listeners that would act on it.
 */
@TestComponent
public final class SpeedData {

    private static final int AT_ONCE = 100;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final ResultsService results;
    private final TransactionTemplate transaction;
    private final As as;

    SpeedData(RuntimeService runtime, ManagementService management, ResultsService results, TransactionTemplate transaction, As as) {
        this.runtime = runtime;
        this.management = management;
        this.results = results;
        this.transaction = transaction;
        this.as = as;
    }

    /** A process instance, its place, and its variables. */
    private record Start(String process, String key, String element, Map<String, Object> variables) {
    }

    /**
     * @param targets the targets of each operation
     * @param tasksOnly whether the engine gets only the instances that have open tasks
     */
    void load(int targets, boolean tasksOnly) {
        TestDatabase.asOwner().execute("set measured.targets = '" + targets + "';" + script());
        operations();
        participations();
        leads(tasksOnly ? "OPEN" : "%");
        arrests();
        if (!tasksOnly) {
            pursuits();
            deliveries();
            approveResults();
        }
        TestDatabase.asOwner().execute("analyze");
    }

    /**
     * Inserts ten running operations and others that have ended, without the engine's rows.
     *
     * @param targets the targets of each operation
     * @param besides SQL that inserts more
     */
    public static void endedOperations(int targets, int ended, String besides) {
        TestDatabase.asOwner().execute((ConnectionCallback<Void>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set measured.targets = %d; set measured.ended_from = 0; set measured.ended_to = %d".formatted(targets,
                        ended));
                statement.execute(script());
                statement.execute(besides);
                statement.execute("discard temp; reset measured.ended_from; reset measured.ended_to");
                statement.execute("vacuum analyze");
            }
            return null;
        });
    }

    /** The case data. */
    static String script() {
        try {
            return new ClassPathResource("database/ten-operations.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void operations() {
        start("""
                select o.*, case phase when 'NOMINATION' then 'receiveTask_awaitScreening' when 'CONFIRMATION' then 'userTask_openPhase'
                    when 'OPERATIONAL' then 'userTask_endPhase'
                        when 'FOLLOW_UP' then 'userTask_approveResults' else 'endEvent_operationClosed' end as element
                from operation o""", row -> new Start("infra-operation", row.getString("reference"), row.getString("element"), dates(row,
                    row.getString("reference"))));
    }

    private void participations() {
        start("""
                select o.*, p.reference as participation, p.country, p.answer_deadline, case stage
                    when 'ANSWER' then 'userTask_answerInvitation'
                    when 'NOMINATE' then 'userTask_nominate' when 'SCREENING' then 'userTask_screenBatch'
                        when 'CORRECTION' then 'userTask_correctNominations'
                    when 'REVIEW' then 'userTask_reviewFlagged' when 'SCREENED' then 'receiveTask_awaitList'
                        when 'CONFIRM' then 'userTask_confirmTargets'
                    when 'UNDERWAY' then 'receiveTask_operationUnderway' else case p.status
                        when 'DECLINED' then 'endEvent_invitationDeclined'
                    when 'SILENT' then 'endEvent_noAnswer' else 'endEvent_participationCompleted' end end as element
                from participation p join operation o on o.reference = p.operation""", row -> {
            var variables = dates(row, row.getString("reference"));
            variables.put("participationReference", row.getString("participation"));
            variables.put("country", row.getString("country"));
            variables.put("answerDeadline", time(row, "answer_deadline"));
            variables.put("silenceDeadline", time(row, "nomination_deadline"));
            variables.put("correctionDeadline", time(row, "screening_deadline"));
            variables.put("reviewDeadline", time(row, "screening_deadline"));
            return new Start("country-participation", row.getString("participation"), row.getString("element"), variables);
        });
    }

    private void pursuits() {
        start("""
                select t.*, o.operation_end, case state when 'AWAITING_CONFIRMATION' then 'receiveTask_awaitConfirmation'
                    when 'AT_LARGE' then 'receiveTask_atLarge'
                    when 'LOCATED' then 'receiveTask_located' when 'IDENTITY_PENDING' then 'receiveTask_identityPending'
                        when 'ARRESTED' then 'receiveTask_arrested'
                    when 'EXTRADITION' then 'receiveTask_extradition' when 'SURRENDERED' then 'endEvent_surrendered'
                    when 'WITHDRAWN' then 'endEvent_withdrawn' else 'endEvent_deceased' end as element
                from target t join operation o on o.reference = t.operation""", row -> {
            var variables = of(row, row.getString("reference"));
            variables.put("awaitDeadline", time(row, "operation_end"));
            variables.put("retentionEnd", "2036-01-01T00:00:00Z");
            return new Start("target-pursuit", row.getString("reference"), row.getString("element"), variables);
        });
    }

    /** @param state the state of the leads that have an instance, or % for all */
    private void leads(String state) {
        start("""
                select l.*, (select string_agg('ncb-' || country, ',') from target_wanting w where w.target = l.target) as groups,
                    l.reported_at + interval '14 days' as due,
                    case state when 'OPEN' then 'userTask_assessLead' when 'USED' then 'endEvent_leadUsed'
                        when 'PASSED_ON' then 'endEvent_leadPassedOn' else 'endEvent_leadNotUsed' end as element
                from lead l where l.state like '""" + state + "'", row -> {
            var variables = of(row, row.getString("target"));
            variables.put("leadReference", row.getString("reference"));
            variables.put("country", row.getString("country"));
            variables.put("wantingGroups", row.getString("groups"));
            variables.put("assessmentDeadline", time(row, "due"));
            variables.put("leadMatched", true);
            return new Start("lead-handling", row.getString("reference"), row.getString("element"), variables);
        });
    }

    private void arrests() {
        start("""
                select a.*, (select string_agg('ncb-' || country, ',') from target_wanting w where w.target = a.target) as groups,
                    a.happened_at + interval '2 days' as due, a.happened_at + interval '18 days' as warning, a.happened_at + interval '40 days' as day40,
                    case state when 'IDENTITY_PENDING' then 'userTask_confirmIdentity'
                        when 'SURRENDERED' then 'endEvent_surrendered' else 'userTask_followExtradition' end as element
                from arrest a""", row -> {
            var variables = of(row, row.getString("target"));
            variables.put("arrestReference", row.getString("reference"));
            variables.put("country", row.getString("country"));
            variables.put("wantingGroups", row.getString("groups"));
            variables.put("identityDeadline", time(row, "due"));
            variables.put("extraditionWarning", time(row, "warning"));
            variables.put("extraditionLimit", time(row, "day40"));
            variables.put("firstReported", true);
            return new Start("arrest-handling", row.getString("reference"), row.getString("element"), variables);
        });
    }

    /** A message that was not sent is an incident, or a job that is due. */
    private void deliveries() {
        start("select cast(id as text) as id, case status when 'SENT' then 'endEvent_messageSent' else 'sendTask_deliverMessage' end as element from message",
                row -> new Start("message-delivery", row.getString("id"), row.getString("element"),
                        new HashMap<>(Map.of("messageId", row.getString("id")))));
        inOne(TestDatabase.asOwner().queryForList("""
                select j.id_ from engine.act_ru_job j join engine.act_hi_procinst i on i.id_ = j.process_instance_id_
                    join message m on cast(m.id as text) = i.business_key_
                where m.status = 'FAILED'""", String.class), job -> management.setJobRetries(job, 0));
    }

    private void approveResults() {
        TestDatabase.asOwner().queryForList("select reference from operation where phase = 'CLOSED'", String.class)
                .forEach(operation -> as.coordinator(() -> results.freeze(operation, Instant.now(), true)));
    }

    private interface Reading {
        Start of(ResultSet row) throws SQLException;
    }

    private void start(String things, Reading reading) {
        inOne(TestDatabase.asOwner().query(things, (row, number) -> reading.of(row)), one ->
        runtime.createProcessInstanceByKey(one.process()).businessKey(one.key()).setVariables(one.variables())
                .startBeforeActivity(one.element()).execute(true, true));
    }

    /** Runs the act in transactions of a hundred things each. */
    private <T> void inOne(List<T> things, Consumer<T> act) {
        for (int from = 0; from < things.size(); from += AT_ONCE) {
            var part = things.subList(from, Math.min(from + AT_ONCE, things.size()));
            SystemWork.run(() -> transaction.executeWithoutResult(status -> part.forEach(act)));
        }
    }

    private static Map<String, Object> of(ResultSet row, String target) throws SQLException {
        var variables = new HashMap<String, Object>();
        variables.put("operationReference", row.getString("operation"));
        variables.put("targetReference", target);
        return variables;
    }

    private static Map<String, Object> dates(ResultSet row, String operation) throws SQLException {
        var variables = new HashMap<String, Object>();
        variables.put("operationReference", operation);
        variables.put("invitationDeadline", time(row, "invitation_deadline"));
        variables.put("chaseDeadline", time(row, "nomination_deadline"));
        variables.put("nominationDeadline", time(row, "nomination_deadline"));
        variables.put("screeningDeadline", time(row, "screening_deadline"));
        variables.put("confirmationDeadline", time(row, "confirmation_deadline"));
        variables.put("operationStart", time(row, "operation_start"));
        variables.put("operationEnd", time(row, "operation_end"));
        variables.put("approvalDeadline", time(row, "approval_deadline"));
        variables.put("closingDeadline", time(row, "closing_deadline"));
        variables.put("reminderCycle", "R/P2D");
        return variables;
    }

    private static String time(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant().toString();
    }
}
