package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The management sees references, states and figures, never free text or a person's file. Each column that holds free text is filled with a
 * marker, and no table or view shows that marker to a manager.
 */
@CordonTest
class ManagementReadsNoWordsTest {

    private static final String WORD = "Zwibbleworth";

    /** Columns of free text and of descriptions of persons. A new column of text belongs here or among the codes. */
    static final Set<String> WORDS = Set.of(
            "declared_key.key", "declared_words.what", "declared_words.words", "answer.text", "question.foreign_reference", "question.text",
            "alert.recall_reason", "alert_version.reason", "alert_version.text",
            "question_trace.trace",
            "analysis_file.purpose", "analysis_file.reason", "analysis_file.scope", "contribution.origin", "entity.caption", "entity.name",
            "judgement.reason", "statement.keys", "statement.value", "saved_chart.name", "saved_chart_note.text",
            "product.purpose", "product.recall_reason", "product_text.text", "product_text.title",
            "product_reading.words", "product_recipient.words", "product_proposal.name", "product_proposal.reason",
            "group_fact.end_reason", "group_fact.text", "group_fact_word.word",
            "group_transfer.reason", "group_transfer.words", "group_merge.reason",
            "group_merge.split_reason",
            "smuggling_group.reason", "closed_session.subject", "session_note.text",
            "agreed_action.what", "agreed_action.words",
            "account_request.first_name", "account_request.last_name", "file_opening.reason", "target_suspension.words",
            "arrest.custody", "arrest.identified_by", "arrest.identity_text", "arrest.legal_basis", "arrest.outcome_text", "arrest.place",
            "arrest.reported_name", "arrest.text",
            "arrest_report.custody", "arrest_report.identified_by", "arrest_report.legal_basis", "arrest_report.place",
            "arrest_report.text", "attachment.name", "attachment.removal_reason",
            "confirmation.investigator", "confirmation.remark", "draft.content", "duty_post.agency", "duty_post.holidays",
            "duty_post.hours", "duty_post.name", "duty_post.telephone", "specialist_post.agency", "given_item.reason", "given_draft.text",
            "specialist_post.hours", "specialist_post.name", "specialist_post.telephone",
            "feedback.remark", "lead.assessment", "lead.lapse_text",
            "lead.place",
            "lead.reported_name", "lead.text",
            "list_decision.reason", "nomination.decision_text", "nomination.entity_id", "nomination.forename", "nomination.join_reason",
            "nomination.name",
            "nomination.notice", "nomination.questions", "nomination.withdrawal_reason", "nomination_word.word",
            "participation.liaison_officer", "participation.reason", "person_report.name",
            "person_report.notice_number", "person_report.report", "person_report_act.content", "release_answer.reason",
            "release_request.reason", "report_change.before", "report_change.reason", "subscription.refusal",
            "target_list_change.reason", "target_reason.reason");

    /**
     * Columns that hold references, codes, zones or accounts, named for all tables or for one. The title of an operation and the reason of
     * its end are for all who take part.
     */
    private static final Set<String> CODES = Set.of("account", "acknowledged_by", "act", "action", "actor", "added_by", "address",
            "answer", "answered_by", "approved_by", "arrest", "asked_by", "asker", "by", "by_account", "caller",
            "cancellation_reason", "changed_by", "code", "content_type", "counted", "country", "date", "decided_by", "frozen_by", "holder",
            "host", "identity_country",
            "identity_method", "item", "join_to", "joined_to", "kept_by", "key", "kind", "language", "last_error", "launched_by",
            "location", "matched", "member_of",
            "because", "because_of", "confirmed_by", "categorised_by", "failure", "given_by", "lead", "subscription", "test_failure",
            "asking", "fact", "contact_declaration.reason", "question.withdrawal_reason", "declaration", "items", "seeker",
            "about", "agreed_by", "author", "product", "reader", "replaces", "worth", "made_by", "mended_by", "part", "without",
            "convener", "data", "file", "persons", "category", "contribution", "property", "schema",
            "leg", "session", "unit", "smuggling_group", "smuggling_group.name", "steward",
            "answer.reason", "alert", "channel", "crime", "forwarded_to", "purpose", "question", "urgency",
            "nomination", "officer", "operation", "other", "other_contribution", "outcome", "owner", "party", "phase", "post", "proposer",
            "steward_before", "survivor", "merged",
            "recipient", "reference", "reminder_every",
            "removed_by",
            "report", "reported_by", "request",
            "reporting_country", "restriction", "role", "route", "session.account_mark",
            "session.browser", "session_value.name", "kept_outcome.wanting", "source", "stage", "state", "status", "subject", "supplier",
            "suspended_from", "target", "target_suspension.reason", "task", "theme", "written_by",
            "title", "type", "verdict", "zone");
    private static final Set<String> OBJECTS_OF_CODES = Set.of("frozen_results.figures", "handling.ends", "handling_change.ends",
            "ledger_event.detail", "message.parameters",
            "nomination.marks", "nomination.missing");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    @TestFactory
    Stream<DynamicTest> noTableAndNoViewTellsAManager() {
        mark();
        return relations().stream().map(relation -> dynamicTest(relation, () -> assertThat(toldToAManager(relation)).isEmpty()));
    }

    private List<String> toldToAManager(String relation) {
        return as.person("manager", "manager", () -> transaction.execute(status -> jdbc.sql("select cast(r as text) from " + relation
                + " r where position(:word in cast(r as text)) > 0").param("word", WORD).query(String.class).list()));
    }

    @Test
    void theOwnerFindsThemAll() {
        mark();
        assertThat(WORDS).allSatisfy(column -> assertThat(TestDatabase.asOwner().queryForObject(
                "select count(*) from " + table(column) + " r where position('" + WORD + "' in cast(" + name(column) + " as text)) > 0",
                Integer.class)).as(column).isPositive());
    }

    /** Free text can hide in a column of another type, so a new type needs a decision as well. */
    @Test
    void everyColumnOfTextIsKnown() {
        assertThat(TestDatabase.asOwner().queryForList("""
                select c.table_name || '.' || c.column_name || ' ' || c.data_type from information_schema.columns c
                    join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'cordon' and t.table_type = 'BASE TABLE'
                    and c.data_type in ('text', 'jsonb', 'json', 'character varying')
                  and c.table_name not in ('flyway_schema_history', 'country', 'country_change')
                order by 1""", String.class)).allMatch(column -> isKnown(column.substring(0, column.indexOf(' ')),
                    column.endsWith(" text")));
    }

    private static boolean isKnown(String column, boolean isText) {
        return WORDS.contains(column)
                || (isText ? CODES.contains(name(column)) || CODES.contains(column) : OBJECTS_OF_CODES.contains(column));
    }

    private static void mark() {
        Sights.fill();
        var owner = TestDatabase.asOwner();
        // The reason of a withdrawal is stored only for withdrawn items.
        owner.update("update nomination set status = 'WITHDRAWN' where reference = 'N6'");
        WORDS.forEach(column -> owner.update(
                "update " + table(column) + " set " + name(column) + " = " + marked(column)
                + switch (column) {
                    case "nomination.withdrawal_reason" -> " where status = 'WITHDRAWN'";
                    default -> "";
                }));
    }

    private static String marked(String column) {
        var type = TestDatabase.asOwner().queryForObject(
                "select data_type from information_schema.columns where table_schema = 'cordon' and table_name = ? and column_name = ?",
                String.class, table(column), name(column));
        return switch (type) {
            case "jsonb" -> "jsonb_build_object('text', '" + WORD + "')";
            case "ARRAY" -> "array['" + WORD + "']";
            default -> "'" + WORD + " ' || ctid";
        };
    }

    private static List<String> relations() {
        return TestDatabase.asOwner().queryForList("""
                select c.relname from pg_class c where c.relnamespace = cast('cordon' as regnamespace) and c.relkind in ('r', 'v', 'm')
                  and has_table_privilege('cordon', c.oid, 'select') order by 1""", String.class);
    }

    private static String table(String column) {
        return column.substring(0, column.indexOf('.'));
    }

    private static String name(String column) {
        return column.substring(column.indexOf('.') + 1);
    }
}
