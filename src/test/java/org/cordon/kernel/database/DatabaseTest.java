package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.DatabaseLogins.Login;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.database.OwnConnection;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@CordonTest
class DatabaseTest {

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JdbcTemplate template;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;
    @Autowired
    private DataSource pool;
    @Autowired
    private OwnConnection connections;

    /** The locks of a vanished machine last until the server takes its connection for dead, so that time has to be short. */
    @Test
    void theServerFindsOutThatAMachineIsGone() throws SQLException {
        assertThat(watched(pool.getConnection())).isEqualTo("2 10 5 20000");
        assertThat(watched(connections.open())).isEqualTo("2 10 5 20000");
    }

    /** Returns the keep-alive settings of the connection's socket. The server reports them there, and shows whether it could apply them. */
    private static String watched(Connection opened) throws SQLException {
        try (var connection = opened; var sql = connection.createStatement(); var row = sql.executeQuery("""
                select string_agg(setting, ' ' order by name) from pg_settings
                where name in ('tcp_keepalives_count', 'tcp_keepalives_idle', 'tcp_keepalives_interval', 'tcp_user_timeout')""")) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * The embedded server cannot compile statements. A distribution's server does, and takes seconds for each statement that reads much.
     */
    @Test
    void theServerPlansAStatementOnceAndCompilesNone() throws SQLException {
        try (var connection = pool.getConnection(); var sql = connection.createStatement(); var row = sql.executeQuery(
                "select concat_ws(' ', current_setting('plan_cache_mode'), current_setting('jit'))")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("force_generic_plan off");
        }
    }

    @Test
    void runsAsALoginThatOwnsNothing() {
        assertThat(TestDatabase.asRuntime().queryForObject("select count(*) from pg_tables where tableowner = current_user", Integer.class))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"create table intruder (id int)", "create schema intruder", "create temporary table operation (reference text)",
            "drop table country", "alter table country disable trigger all",
            "truncate operation", "delete from ledger_event", "update frozen_results set figures = '{}'", "delete from frozen_results",
            "truncate frozen_results", "update ledger_event set actor = 'x'", "update arrest_report set text = 'x'",
            "update report_change set reason = 'x'", "delete from report_change", "update audit_entry set actor = 'x'",
            "delete from audit_entry", "truncate audit_entry", "update audit_seal set hash = 'x'", "delete from audit_seal",
            "truncate audit_seal", "delete from operation",
            "alter table engine.act_ru_task add column intruder text", "set role cordon_owner",
            "select target from hosting", "select target from target_known_to", "select reference from reported_lead",
            "select reference from reported_arrest",
            "call take_back('operation')"})
    void deniesTheRunningLogin(String statement) {
        assertThatThrownBy(() -> TestDatabase.asRuntime().execute(statement)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesToRunAsTheOwner() {
        var logins = TestDatabase.logins();
        assertThatThrownBy(() -> RunningLogin.check(new DatabaseLogins(logins.url(), logins.owner(), logins.owner())))
                .isInstanceOf(StartRefused.class).hasMessageContaining("owns tables");
    }

    @Test
    void refusesToRunAsAMemberOfTheOwner() {
        refuses("create role test_member login password 'x' in role cordon_owner", "test_member", "owns tables");
    }

    @Test
    void refusesToRunAsALoginThatWritesModels() {
        var owner = TestDatabase.asOwner();
        owner.execute("grant update on engine.act_re_procdef to cordon");
        try {
            assertThatThrownBy(() -> RunningLogin.check(TestDatabase.logins())).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("may write what a model is made of: act_re_procdef.");
        } finally {
            owner.execute("revoke update on engine.act_re_procdef from cordon");
        }
    }

    /** A table of a later engine without policies, and tables from which somebody has removed a policy. */
    @ParameterizedTest
    @ValueSource(strings = {"create table engine.act_zz_planted (id_ text)",
            "create table engine.act_zz_planted (id_ text); alter table engine.act_zz_planted enable row level security; "
                    + "create policy changes on engine.act_zz_planted for all using (true)",
            "create table engine.act_zz_planted (id_ text); alter table engine.act_zz_planted enable row level security; "
                    + "create policy changes on engine.act_zz_planted for update using ((select caller_is_signed())) with check (true)"})
    void refusesATableOfTheEngineThatIsWrittenWithoutASignature(String planted) {
        var owner = TestDatabase.asOwner();
        owner.execute(planted);
        try {
            assertThatThrownBy(() -> RunningLogin.check(TestDatabase.logins())).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("without a signature of Cordon's: act_zz_planted.");
        } finally {
            owner.execute("drop table engine.act_zz_planted");
        }
        RunningLogin.check(TestDatabase.logins());
    }

    @Test
    void refusesToRunAsASuperuser() {
        refuses("create role test_super superuser login password 'x'", "test_super", "is a superuser");
    }

    @Test
    void refusesToRunAsALoginThatBypassesPolicies() {
        refuses("create role test_bypass bypassrls login password 'x'", "test_bypass", "bypasses row-level security");
    }

    @Test
    void refusesToRunAsALoginThatMakesTemporaryTables() {
        refuses("create role test_temporary login password 'x'; grant temporary on database cordon to test_temporary", "test_temporary",
                "temporary tables");
    }

    /** The server starts with settings that take precedence over those of its files. */
    @Test
    void waitsForNoDiskInTests() {
        assertThat(TestDatabase.asRuntime().queryForList(
                "select name || ' ' || setting from pg_settings where name in ('fsync', 'synchronous_commit', 'full_page_writes') order by name",
                String.class)).containsExactly("fsync off", "full_page_writes off", "synchronous_commit off");
    }

    /** A second login in the same role can replace the first while Cordon runs. */
    @Test
    void runsAsALoginThatIsAMemberOfTheRoleWithTheRights() {
        var superuser = TestDatabase.asSuperuser();
        superuser.execute("create role test_second login password 'x' in role cordon; grant connect on database cordon to test_second");
        try {
            var logins = TestDatabase.logins();
            var second = new Login("test_second", "x");
            RunningLogin.check(new DatabaseLogins(logins.url(), logins.owner(), second, "cordon"));
            assertThatThrownBy(() -> RunningLogin.check(new DatabaseLogins(logins.url(), logins.owner(), second, "cordon_owner")))
                    .isInstanceOf(StartRefused.class).hasMessageContaining("not a member of the role cordon_owner");

            var connection = new SingleConnectionDataSource(logins.url() + "?currentSchema=cordon,engine", "test_second", "x", true);
            var sql = new JdbcTemplate(connection);
            Sights.fill();
            assertThat(sql.queryForObject("select count(*) from operation", Integer.class)).isZero();
            TestDatabase.sign(sql, "coordinator", "coordinator", "");
            assertThat(sql.queryForObject("select count(*) from operation", Integer.class)).isPositive();
            connection.destroy();
        } finally {
            superuser.execute("revoke all on database cordon from test_second; drop role test_second");
        }
    }

    @Test
    void refusesAFunctionOfTheOwnerThatLooksIntoTemporaryTables() {
        var owner = TestDatabase.asOwner();
        owner.execute(
                "create function cordon.open_to_all() returns boolean language sql security definer set search_path = cordon return true");
        try {
            assertThatThrownBy(() -> RunningLogin.check(TestDatabase.logins())).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("open_to_all()");
        } finally {
            owner.execute("drop function cordon.open_to_all()");
        }
    }

    @Test
    void writesTheCallerIntoTheTransaction() {
        assertThat(as.country("FR", this::callerInTransaction)).isEqualTo("ncb-fr/ncb-FR");
        assertThat(SystemWork.call(this::callerInTransaction)).isEqualTo("#system/#system");
    }

    @Test
    void leavesNoCallerBehindInAConnection() {
        for (int connection = 0; connection < 20; connection++) {
            as.<String>coordinator(this::callerInTransaction);
            assertThat(callerInTransaction()).isEqualTo("/");
        }
    }

    @Test
    void refusesSqlOutsideATransaction() {
        assertThatThrownBy(() -> jdbc.sql("select 1").query().singleValue()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> template.execute("select 1")).isInstanceOf(IllegalStateException.class);
    }

    private String callerInTransaction() {
        return transaction.execute(status -> jdbc.sql("""
                        select coalesce(current_setting('cordon.caller', true), '') || '/'
                            || coalesce(current_setting('cordon.groups', true), '')""")
                .query(String.class).single());
    }

    private static void refuses(String makeRole, String role, String sentence) {
        var superuser = TestDatabase.asSuperuser();
        superuser.execute(makeRole);
        superuser.execute("grant connect on database cordon to " + role);
        try {
            var logins = TestDatabase.logins();
            assertThatThrownBy(() -> RunningLogin.check(new DatabaseLogins(logins.url(), logins.owner(), new Login(role, "x"))))
                    .isInstanceOf(StartRefused.class).hasMessageContaining(sentence);
        } finally {
            superuser.execute("revoke all on database cordon from " + role);
            superuser.execute("drop role " + role);
        }
    }
}
