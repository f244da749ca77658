package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.support.CordonTest;
import org.cordon.support.DeclaredFeatures;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.ConnectionCallback;

/** Every table of the schema has policies, or stands here with the reason why it needs none. */
@CordonTest
class RowLevelSecurityTest {

    private static final Map<String, String> WITHOUT_POLICIES = Map.of(
            "caller_key", "what signs the caller; the running login may not read it",
            "kept_outcome", "what figures are counted from; the running login may not read it",
            "kept_until", "how far that goes; the running login may not read it",
            "flyway_schema_history", "what migrations ran; the running login may not read it");

    /** Functions that a statement calls only once, or only for a few rows. Planning them at each call costs little. */
    private static final Set<String> ASKED_ONCE = Set.of("audit_knows_operation", "calendar_owner", "drop_drafts_about",
            "drop_unsent_drafts", "forget_answers", "hold_things", "is_located_beside", "is_named_to", "is_released", "is_removed",
            "is_within_reach", "languages_of", "ledger_end", "link_things", "node_is_there", "operation_of", "queue_again");

    @Test
    void everyTableIsHeldByPolicies() {
        assertThat(withoutPolicies()).containsExactlyInAnyOrderElementsOf(WITHOUT_POLICIES.keySet());
    }

    @Test
    void aPlantedTableWithoutAPolicyIsFound() {
        var owner = TestDatabase.asOwner();
        owner.execute("create table planted (person text)");
        try {
            assertThat(withoutPolicies()).contains("planted");
            owner.execute("alter table planted enable row level security");
            assertThat(withoutPolicies()).as("enabled, but no policy").contains("planted");
            owner.execute("create policy reads on planted for select using (true)");
            assertThat(withoutPolicies()).as("open to whoever asks").contains("planted");
        } finally {
            owner.execute("drop table planted");
        }
    }

    /** Returns the tables without row-level security, without a policy, or with a policy that checks nothing. */
    private static List<String> withoutPolicies() {
        return TestDatabase.asOwner().queryForList("""
                select c.relname from pg_class c
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind in ('r', 'p', 'm')
                  and (not c.relrowsecurity or not exists (select from pg_policies p where p.schemaname = 'cordon'
                      and p.tablename = c.relname and p.permissive = 'PERMISSIVE')
                       or exists (select from pg_policies p where p.schemaname = 'cordon' and p.tablename = c.relname
                                    and p.permissive = 'PERMISSIVE'
                                    and (coalesce(p.qual, p.with_check) = 'true' or p.with_check = 'true')))
                order by 1""", String.class);
    }

    /**
     * A view reads with its owner's rights, past all policies, and so has to check the caller itself. Two kinds of views are exempt: one
     * that runs with the rights of its caller, and one that only policies and functions use and that the running login may not read.
     */
    @Test
    void everyViewAsksForTheCaller() {
        assertThat(openViews()).isEmpty();
        var owner = TestDatabase.asOwner();
        owner.execute("create view planted as select target from hosting; grant select on planted to cordon");
        try {
            assertThat(openViews()).containsExactly("planted");
        } finally {
            owner.execute("drop view planted");
        }
    }

    private static List<String> openViews() {
        return TestDatabase.asOwner().queryForList("""
                select c.relname from pg_class c
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'v' and has_table_privilege('cordon', c.oid, 'select')
                  and not coalesce(c.reloptions @> array['security_invoker=true'], false)
                  and pg_get_viewdef(c.oid) !~
                    'caller_(country|party|is|post)\\(|(seen|reported|hosted|wanted|flagged)_(target|lead|arrest|product)|unhidden_fact'
                order by 1""", String.class);
    }

    /** A function that bypasses the policies sets its own search path, so that nobody can put another table in its way. */
    @Test
    void everyFunctionOfTheOwnerHasItsSearchPath() {
        assertThat(TestDatabase.asOwner().queryForList("""
                select p.proname from pg_proc p
                where p.pronamespace = cast('cordon' as regnamespace) and p.prosecdef
                  and not exists (select from unnest(p.proconfig) c where c like 'search_path=%')""", String.class)).isEmpty();
    }

    /**
     * An SQL function that is not inlined is planned at each call. A function that is called for each row is PL/pgSQL, which keeps its
     * plan.
     */
    @Test
    void whatIsAskedOfEachRowKeepsItsPlan() {
        assertThat(TestDatabase.asOwner().queryForList("""
                select p.proname from pg_proc p join pg_language l on l.oid = p.prolang
                where p.pronamespace = cast('cordon' as regnamespace) and l.lanname = 'sql' and p.proconfig is not null
                  and not p.proretset""", String.class)).isSubsetOf(ASKED_ONCE);
    }

    /** During an upgrade, nodes of the earlier release go on calling these functions until each node has been replaced. */
    @Test
    void whatTheReleaseBeforeCallsIsStillThere() {
        var owner = TestDatabase.asOwner();
        assertThat(owner.queryForObject("select network_print('A-2222222222')", String.class)).isEqualTo(
                owner.queryForObject("select seen from network_step('A-2222222222', '{}', '{}')", String.class));
        assertThat(owner.queryForList("select drop_drafts_about('write-product', 'A-2222222222')")).hasSize(1);
        assertThat(owner.queryForList("select nameless_things('K-2222222222', '{Note}', '{entity}')")).isEmpty();
    }

    /** Twenty contributions on one lead and five more recipients: the lead is checked once for each recipient, not for each pair. */
    @Test
    void whetherAProductMayGoIsOneQuery() {
        Sights.fill();
        var called = TestDatabase.asSuperuser().execute((ConnectionCallback<Integer>) connection -> {
            connection.setAutoCommit(false);
            try (var sql = connection.createStatement()) {
                sql.execute("""
                        set local search_path = cordon;
                        insert into contribution select (jsonb_populate_record(cast(null as contribution), to_jsonb(c) || jsonb_build_object(
                                'reference', 'K-' || n, 'item', (select min(reference) || '/' || n from lead), 'withdrawn_at', null))).*
                            from (select * from contribution order by reference limit 1) c cross join generate_series(1000000001, 1000000020) n;
                        insert into product_recipient (product, party) select 'Y-2222222222', 'ncb-Q' || n from generate_series(1, 5) n;
                        insert into product_citation (product, contribution) select 'Y-2222222222', 'K-' || n
                            from generate_series(1000000001, 1000000020) n;
                        set local track_functions = 'all'""".replace("Y-2222222222", anyProduct()));
                sql.execute("select from may_not_go('" + anyProduct() + "')");
                try (var row = sql.executeQuery("select sum(calls) from pg_stat_xact_user_functions")) {
                    row.next();
                    return row.getInt(1);
                }
            } finally {
                connection.rollback();
            }
        });
        assertThat(called).isBetween(7, 40);
    }

    private static String anyProduct() {
        return TestDatabase.asOwner().queryForObject("select min(reference) from product", String.class);
    }

    @Test
    void nothingIsThereWithoutACaller() {
        var runtime = TestDatabase.asRuntime();
        Sights.fill();
        var filled = readable().stream().collect(Collectors.toMap(table -> table,
                table -> TestDatabase.asOwner().queryForObject("select count(*) from cordon." + table, Integer.class)));
        assertThat(filled).as("each table has a row to hide").allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
        filled.keySet().forEach(
                table -> assertThat(runtime.queryForObject("select count(*) from cordon." + table, Integer.class)).as(table).isZero());
    }

    /** Returns the tables with policies that the running login may read. */
    static List<String> readable() {
        return TestDatabase.asOwner().queryForList("""
                select c.relname from pg_class c
                where c.relnamespace = cast('cordon' as regnamespace) and c.relkind = 'r' and c.relrowsecurity
                  and has_any_column_privilege('cordon', c.oid, 'select')
                order by 1""", String.class);
    }

    @Test
    void theKindsOfFactsAreThoseOfTheLedger() {
        assertThat(TestDatabase.asOwner().queryForList("select unnest(facts_of_the_operation() || facts_of_the_screening())", String.class))
                .doesNotHaveDuplicates().isSubsetOf(DeclaredFeatures.all().facts().stream().map(FactType::name).toList());
    }
}
