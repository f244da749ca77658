package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cordon.kernel.database.DatabaseLogins.Login;
import org.cordon.kernel.shared.StartRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The changes that a start makes to an existing database. */
@Tag("application")
class SchemasTest {

    private static final String ADDED_TO_THE_ENGINE = "select count(*) from pg_indexes where schemaname = 'engine' and indexname like 'cordon_idx_%'";

    private final DatabaseLogins logins = TestDatabase.another("installed");
    private JdbcTemplate owner;

    @BeforeEach
    void emptyDatabase() {
        TestDatabase.asSuperuser().execute("create database installed owner cordon_owner");
        owner = logins.asOwner();
    }

    @AfterEach
    void drop() {
        TestDatabase.asSuperuser().execute("drop database installed with (force)");
    }

    @Test
    void aSecondStartChangesNothing() {
        new Schemas(logins).install();
        var first = scripts();
        new Schemas(logins).install();
        assertThat(scripts()).isEqualTo(first).contains("R__20_sight.sql", "kernel/V1__countries.sql");
    }

    /** The schema lacks what today's scripts add, as if an older Cordon had installed it. */
    @Test
    void whatIsAddedToTheEngineReachesAnInstallationThatIsThere() {
        new Schemas(logins).install();
        owner.execute("drop index engine.cordon_idx_job_duedate");
        owner.execute("drop policy made_by_cordon on engine.act_id_user");
        owner.execute("create policy of_before on engine.act_id_user for insert with check (true)");
        owner.execute("update cordon.flyway_schema_history set checksum = 1 where script ~ '(^|/)R__'");

        new Schemas(logins).install();

        assertThat(owner.queryForObject(ADDED_TO_THE_ENGINE, Integer.class)).isEqualTo(2);
        assertThat(owner.queryForList("select policyname from pg_policies where schemaname = 'engine' and tablename = 'act_id_user'",
                String.class))
                .containsExactlyInAnyOrder("reads", "made_by_cordon", "changed_by_cordon", "deleted_by_cordon");
    }

    /** Each script states its whole result, so it can run again over the result of any earlier version of itself. */
    @Test
    void everyRepeatableScriptRunsAgainAndTakesBackWhatItNoLongerSays() {
        new Schemas(logins).install();
        var rules = rules();
        owner.execute("create policy of_before on cordon.lead for select using (true)");
        owner.execute("grant delete on cordon.lead to cordon");
        owner.execute("update cordon.flyway_schema_history set checksum = 1 where script ~ '(^|/)R__'");

        new Schemas(logins).install();

        assertThat(rules()).isEqualTo(rules);
    }

    @Test
    void anotherRunningLoginHasTheSameRights() {
        new Schemas(logins).install();
        var rules = rules();
        TestDatabase.asSuperuser().execute("create role test_login login password 'x'");
        try {
            new Schemas(new DatabaseLogins(logins.url(), logins.owner(), new Login("test_login", "x"))).install();
            assertThat(owner.queryForList("select distinct unnest(roles) from pg_policies where schemaname = 'cordon'", String.class))
                    .containsExactly("test_login");
            assertThat(rules().stream().filter(rule -> rule.contains("test_login=")).map(rule -> rule.replace("test_login=", "cordon=")))
                    .containsExactlyElementsOf(rules.stream().filter(rule -> rule.contains(" cordon=")).toList());
        } finally {
            TestDatabase.asSuperuser().execute("drop database installed with (force)");
            TestDatabase.asSuperuser().execute("drop role test_login");
            emptyDatabase();
        }
    }

    @Test
    void tablesOfACordonBeforeTheFirstReleaseAreRefusedInASentence() {
        new Schemas(logins).install();
        owner.execute(
                "update cordon.flyway_schema_history set script = 'V1__case_data.sql', description = 'case data' where version = '1'");
        assertThatThrownBy(() -> new Schemas(logins).install()).isInstanceOf(StartRefused.class).hasNoCause()
                .hasMessageContaining("from before the first release").hasMessageContaining("remove the data directory (./data)");
    }

    private List<String> scripts() {
        return owner.queryForList("select script from cordon.flyway_schema_history order by installed_rank", String.class);
    }

    /** Returns all policies and rights. */
    private List<String> rules() {
        return owner.queryForList("""
                select tablename || ' ' || policyname || cmd || coalesce(qual, '') || coalesce(with_check, '') from pg_policies
                    where schemaname = 'cordon'
                union all
                select c.relname || ' ' || acl from pg_class c, unnest(c.relacl) acl where c.relnamespace = cast('cordon' as regnamespace)
                order by 1""", String.class);
    }
}
