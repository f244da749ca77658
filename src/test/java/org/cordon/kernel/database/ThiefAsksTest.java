package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Functions that bypass the policies tell a thief nothing and change nothing for the thief, whatever arguments they get. */
@CordonTest
class ThiefAsksTest {

    /** Functions that answer without a signature, each with the reason. */
    private static final Map<String, String> UNSIGNED = Map.of(
            "caller_is_signed", "says whether there is one",
            "session_of", "finds a session by the digest of a secret of 256 bits, before it is known who asks; nobody else reads a digest");

    /** Functions that change rows, each with its check besides the signature. */
    private static final Map<String, String> CHANGING = Map.ofEntries(
            Map.entry("drop_desk", "an act of anybody may end the task of another; Cordon says which ended"),
            Map.entry("drop_drafts_about", "#system"),
            Map.entry("drop_unsent_drafts", "drafts of forms that nobody has sent for long, whosever they are"),
            Map.entry("forget_answers", "answers that are old, whosever they are"),
            Map.entry("forget_calendar", "#system, administrators"),
            Map.entry("forget_second_factor", "#system, administrators"),
            Map.entry("hold_things", "of contributions that the caller sees"),
            Map.entry("keep_outcomes", "#system"),
            Map.entry("link_things", "of the caller's own contributions"),
            Map.entry("queue_again", "#system, administrators"));

    /**
     * Functions that answer no caller here, because the small world has no data for them: open tasks and jobs, results of acts, comparisons
     * of two acts.
     */
    private static final Set<String> ANSWER_NOBODY_HERE = Set.of("contribution_medians", "due_after", "is_account_of_own_post",
            "is_located_beside", "last_acts", "let_in", "misnamed_things", "missing_for_product", "network_parts", "network_places",
            "operation_exchange", "outdated_releases", "report_outcomes", "told_after", "works_after");

    private static final String PARTIES = "select unnest('{ncb-FR,ncb-IT,ncb-ES,ncb-DE,FR,IT,coordinator,partner-EUROPOL,IPSG,OWL-2027,T1,NULL}'::text[])";

    private static final Map<String, String> ARGUMENTS = Map.ofEntries(
            Map.entry("text", "select unnest(cast(current_setting('thief.texts') as text[]))"),
            Map.entry("text[]", "select cast(current_setting('thief.texts') as text[])"),
            Map.entry("uuid", "select unnest(cast(current_setting('thief.ids') as uuid[]))"),
            Map.entry("uuid[]", "select cast(current_setting('thief.ids') as uuid[])"),
            Map.entry("bytea", "select unnest(cast(current_setting('thief.digests') as bytea[]))"),
            Map.entry("integer", "select 100"), Map.entry("bigint", "select 0"), Map.entry("integer[]", "select '{1}'::integer[]"),
            Map.entry("double precision", "select 1e9"), Map.entry("boolean", "select unnest('{t,f}'::boolean[])"),
            Map.entry("boolean[]", "select '{t,f}'::boolean[]"),
            Map.entry("timestamp with time zone", "select unnest('{-infinity,infinity}'::timestamptz[])"));

    private final SingleConnectionDataSource connection = TestDatabase.runtimeConnection();
    private final JdbcTemplate thief = new JdbcTemplate(connection);

    /** A function that bypasses the policies and that the running login may call. */
    private record Asked(String name, List<String> types, boolean rows, boolean changes) {

        /** Returns a query that calls the function with all known arguments and tells whether any answer says something. */
        String answers() {
            var arguments = new ArrayList<String>();
            var from = new ArrayList<String>();
            for (int place = 0; place < types.size(); place++) {
                arguments.add("a" + place + ".v");
                from.add("(" + (place > 0 && types.get(place).equals("text") ? PARTIES : ARGUMENTS.get(types.get(place)))
                        + ") a" + place + " (v)");
            }
            var call = name + "(" + String.join(", ", arguments) + ")";
            var all = from.isEmpty() ? "(select 1) one" : String.join(" cross join ", from);
            var told = "cast(told as text) not in ('', 'false', '0', '{}')"
                    + (types.isEmpty() || !types.get(0).equals("text") || rows ? "" : " and cast(told as text) is distinct from a0.v");
            return rows ? "select exists (select from " + all + " cross join lateral " + call
                    + " told where replace(cast(told as text), md5(''), '') !~ '^[(,0f\\[\\])\"]*$')"
                    : "select exists (select from " + all + " cross join lateral (select " + call + " as told offset 0) told where " + told
                    + ")";
        }
    }

    @BeforeEach
    void somethingToSteal() {
        Sights.fill();
        besides();
        things(TestDatabase.asOwner().queryForList("""
                select table_name || ' ' || column_name || ' ' || udt_name from information_schema.columns
                where table_schema = 'cordon' and udt_name in ('text', 'uuid', 'bytea') and table_name not in ('flyway_schema_history', 'caller_key')
                  and table_name in (select relname from pg_class where relkind = 'r' and relnamespace = cast('cordon' as regnamespace))
                  and (udt_name <> 'text' or column_name in ('reference', 'item', 'target', 'task', 'account', 'word', 'key', 'trace'))""",
                String.class));
    }

    @AfterEach
    void leave() {
        connection.destroy();
    }

    /** Adds what the small world lacks: a joined nomination, an ended pursuit, and an operation without events. */
    private static void besides() {
        var owner = TestDatabase.asOwner();
        owner.update("update nomination set target = 'T6' where reference = 'N6'");
        owner.update("insert into target_suspension (target, act, reason, words, at, officer) values ('T5', 'REMOVED', null, 'why', now(), 'x')");
        owner.update("update operation set entered_afterwards = true, launched_at = '2999-01-01Z' where reference = 'FOX-2027'");
    }

    /** Collects values of all tables as arguments, as if the thief knew them and did not have to guess. */
    private void things(List<String> columns) {
        var texts = new TreeSet<String>();
        var ids = new TreeSet<String>();
        var digests = new TreeSet<String>();
        columns.forEach(column -> {
            var part = column.split(" ");
            var found = part[2].equals("text") ? texts : part[2].equals("uuid") ? ids : digests;
            texts.addAll(List.of("FR", "ncb-FR", "partner-EUROPOL", "coordinator", "OWL-2027", "FOX-2027"));
            found.addAll(TestDatabase.asOwner().queryForList("""
                    select distinct cast("%s" as text) from "%s" where length(cast("%1$s" as text)) < 70 limit 12"""
                    .formatted(part[1], part[0]), String.class));
        });
        Map.of("texts", texts, "ids", ids, "digests", digests).forEach((name, all) -> thief.queryForObject(
                "select set_config('thief.' || ?, cast(? as text), false)", String.class, name, all.toArray(String[]::new)));
    }

    @TestFactory
    Stream<DynamicTest> heIsToldNothingAndChangesNothing() {
        var signed = asked().stream().filter(function -> !UNSIGNED.containsKey(function.name()));
        return signed.map(function -> dynamicTest(function.name(), () -> {
            var written = written();
            assertThat(thief.queryForObject(function.answers(), Boolean.class)).as(function.name()).isFalse();
            assertThat(written()).isEqualTo(written);
        }));
    }

    /** Guards the test above against holding nothing: each of these functions answers some signed caller. */
    @Test
    void theSameQuestionsAreAnsweredForSomebody() {
        var silent = asked().stream().filter(function -> !function.changes()).collect(Collectors.toMap(Asked::name, f -> f, (a, b) -> a));
        silent.keySet().removeAll(UNSIGNED.keySet());
        Sights.CALLERS.forEach(caller -> {
            TestDatabase.sign(thief, account(caller), caller.length() == 2 ? "ncb-" + caller : caller, caller.length() == 2 ? caller : "");
            silent.values().removeIf(function -> thief.queryForObject(function.answers(), Boolean.class));
        });
        assertThat(new TreeSet<>(silent.keySet())).containsExactlyElementsOf(new TreeSet<>(ANSWER_NOBODY_HERE));
    }

    private static String account(String caller) {
        return caller.length() == 2 ? "ncb-" + caller.toLowerCase(Locale.ROOT) : caller;
    }

    /** Each function checks the caller itself, or calls a function or view that does, or is listed above with its reason. */
    @Test
    void eachAsksForASignature() {
        assertThat(notAsking()).containsExactlyInAnyOrderElementsOf(UNSIGNED.keySet());
        var owner = TestDatabase.asOwner();
        owner.execute("create function planted(of_target text) returns text security definer set search_path = cordon, pg_temp "
                + "language sql return (select state from target where reference = of_target)");
        try {
            assertThat(notAsking()).contains("planted");
        } finally {
            owner.execute("drop function planted(text)");
        }
    }

    @Test
    void eachThatChangesRowsIsNamedWithWhatItAsks() {
        assertThat(asked().stream().filter(Asked::changes).map(Asked::name)).containsExactlyInAnyOrderElementsOf(CHANGING.keySet());
    }

    private static Set<String> notAsking() {
        var texts = TestDatabase.asOwner().query("""
                select p.proname as name, pg_get_functiondef(p.oid) as text from pg_proc p
                where p.pronamespace = cast('cordon' as regnamespace) and p.prokind = 'f'
                union all
                select c.relname, pg_get_viewdef(c.oid) from pg_class c
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'v'""",
                (row, number) -> Map.entry(row.getString(1), row.getString(2)));
        var asking = new TreeSet<>(Set.of("caller"));
        var known = 0;
        while (known < asking.size()) {
            known = asking.size();
            var asks = Pattern.compile("\\b(caller_is_signed\\(|" + String.join("|", asking) + ")\\b");
            texts.stream().filter(text -> asks.matcher(text.getValue().replaceFirst("FUNCTION [^(]*", "")).find())
                    .forEach(text -> asking.add(text.getKey()));
        }
        return asked().stream().map(Asked::name).filter(name -> !asking.contains(name) || UNSIGNED.containsKey(name))
                .collect(Collectors.toSet());
    }

    private static List<Asked> asked() {
        return TestDatabase.asOwner().query("""
                select p.proname, array(select format_type(t, null) from unnest(p.proargtypes) t), p.proretset, p.provolatile = 'v'
                from pg_proc p
                where p.pronamespace = cast('cordon' as regnamespace) and p.prosecdef and p.prorettype <> cast('trigger' as regtype)
                  and has_function_privilege('cordon', p.oid, 'execute') order by 1""",
                (row, number) -> new Asked(row.getString(1), Arrays.asList((String[]) row.getArray(2).getArray()), row.getBoolean(3),
                        row.getBoolean(4)));
    }

    /** Returns one checksum of all rows. */
    private static String written() {
        return TestDatabase.asOwner().queryForObject("""
                select string_agg(relname || (xpath('/row/n/text()', query_to_xml('select md5(string_agg(cast(t as text), '','' order by cast(t as text))) '
                    || 'as n from cordon.' || relname || ' t', false, true, '')))[1], ' ' order by relname)
                from pg_class where relnamespace = cast('cordon' as regnamespace) and relkind = 'r'
                  and relname = any ('{draft,task_handover,kept_answer,message,entity,link,second_factor,calendar_address,kept_outcome}')""",
                String.class);
    }
}
