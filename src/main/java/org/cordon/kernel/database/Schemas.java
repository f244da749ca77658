package org.cordon.kernel.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.database.DatabaseLogins.Login;
import org.cordon.kernel.shared.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The work of the owner at each start. It creates the two schemas, runs the engine's own create scripts and then Cordon's scripts, which
 * may add to the engine's tables. At the end it grants the rights of the running login.
 */
final class Schemas {

    static final String CORDON = "cordon";
    static final String ENGINE = "engine";

    /**
     * The SQL text after {@code from} that selects the engine's tables. It already contains a {@code where}; more conditions follow with
     * {@code and}.
     */
    static final String ENGINE_TABLES = "pg_class c where c.relnamespace = cast('engine' as regnamespace) and c.relkind in ('r', 'p')";

    /**
     * The SQL condition for tables that a release fills. Only the owner writes these tables, at the start, and nobody changes them while
     * Cordon runs.
     */
    static final String OF_MODELS = "(c.relname ~ '^act_re_' or c.relname in ('act_ru_jobdef', 'act_ge_schema_log'))";

    private static final List<String> ENGINE_SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history");

    /**
     * The number that is locked while schemas are updated, because two nodes may start at the same moment. It may be any number that no
     * other code locks.
     */
    private static final long START_LOCK = 0x434f52444f4eL;

    /** The first script from before the first release; no release contains it. */
    private static final String FIRST_SCRIPT_BEFORE = "V1__case_data.sql";

    private final DatabaseLogins logins;

    Schemas(DatabaseLogins logins) {
        this.logins = logins;
    }

    void install() {
        try (var connection = open(logins.owner()); var locked = new SingleConnectionDataSource(connection, true)) {
            var sql = new JdbcTemplate(locked);
            sql.execute("select pg_advisory_lock(" + START_LOCK + ")");
            refuseTablesOfAnEarlierCordon(sql);
            makeSchema(sql, CORDON);
            makeSchema(sql, ENGINE);
            installEngine(connection, sql);
            migrate();
            new CallerKeys(logins).ensure();
            new WebhookKeys(logins).ensure();
            grantEngine(sql);
            sql.execute("select pg_advisory_unlock(" + START_LOCK + ")");
        } catch (SQLException failure) {
            throw new StartRefused("The owner login " + logins.owner() + " cannot prepare the database at " + logins.url() + ": "
                    + failure.getMessage(), failure);
        }
    }

    /**
     * Refuses tables from before the first release. The scripts were rewritten then, so no migration leads from those tables to the present
     * ones.
     */
    private void refuseTablesOfAnEarlierCordon(JdbcTemplate sql) {
        if (sql.queryForObject("select to_regclass('cordon.flyway_schema_history') is not null", Boolean.class)
                && sql.queryForObject("select exists (select from cordon.flyway_schema_history where script = ?)", Boolean.class,
                        FIRST_SCRIPT_BEFORE)) {
            throw new StartRefused("The tables in the database at " + logins.url()
                    + " were made by a Cordon from before the first release, and this one cannot bring"
                    + " them up to date. Begin anew: remove the data directory (./data), or drop the schemas cordon and engine of a database of your own, and start again.");
        }
    }

    private void makeSchema(JdbcTemplate sql, String schema) {
        if (sql.queryForList("select 1 from pg_namespace where nspname = ?", schema).isEmpty()) {
            sql.execute("create schema " + schema);
        }
        sql.execute("grant usage on schema " + schema + " to " + logins.roleIdentifier());
    }

    private void migrate() {
        try {
            Flyway.configure()
                    .dataSource(new DriverManagerDataSource(logins.url(), logins.owner().user(), logins.owner().password()))
                    .schemas(CORDON)
                    .createSchemas(false)
                    .baselineOnMigrate(false)
                    .locations("classpath:db/schema")
                    .placeholders(Map.of("runtime", logins.roleIdentifier()))
                    .load()
                    .migrate();
        } catch (FlywayException failure) {
            throw new StartRefused("The tables of Cordon cannot be brought up to date: " + failure.getMessage(), failure);
        }
    }

    private static void installEngine(Connection connection, JdbcTemplate sql) throws SQLException {
        if (sql.queryForObject("select to_regclass('engine.act_ge_property') is not null", Boolean.class)) {
            return;
        }
        var scripts = new ResourceDatabasePopulator();
        ENGINE_SCRIPTS.forEach(part -> scripts.addScript(
                new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")));
        sql.execute("set search_path to " + ENGINE);
        connection.setAutoCommit(false);
        scripts.populate(connection);
        connection.commit();
        connection.setAutoCommit(true);
    }

    /** Grants all rights in one statement, so that a node that runs meanwhile never lacks a right. */
    private void grantEngine(JdbcTemplate sql) {
        sql.execute("""
                do $grants$
                declare
                    held record;
                begin
                    for held in select c.relname, %1$s as models from %2$s loop
                        execute format('grant select on engine.%%I to %3$s', held.relname);
                        execute format(case when held.models then 'revoke insert, update, delete on engine.%%I from %3$s'
                                else 'grant insert, update, delete on engine.%%I to %3$s' end, held.relname);
                    end loop;
                end
                $grants$""".formatted(OF_MODELS, ENGINE_TABLES, logins.roleIdentifier()));
    }

    private Connection open(Login login) throws SQLException {
        return java.sql.DriverManager.getConnection(logins.url(), login.user(), login.password());
    }
}
