package org.cordon.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures how much dearer a row of the engine is since Cordon signs its writes there, and logs a table for {@code docs/performance.md}. It
 * asserts nothing, and no build runs it: {@code mvn test -Dtest=SignedWritesMeasurement}.
 */
@CordonTest
class SignedWritesMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(SignedWritesMeasurement.class);
    private static final int PASSES = 60;
    private static final int TIMES = 50;
    private static final List<String> TABLES = List.of("act_ru_variable", "act_ru_job");

    private static final List<String> STATEMENTS = List.of(
            "insert into engine.act_ru_variable (id_, rev_, type_, name_, text_) values ('measured' || ?, 1, 'string', 'measured', 'x')",
            "update engine.act_ru_variable set rev_ = rev_ + 1, text_ = 'y' where id_ = 'measured' || ? and rev_ = 1",
            "delete from engine.act_ru_variable where id_ = 'measured' || ? and rev_ = 2");

    @Test
    void measure() {
        var login = TestDatabase.runtimeConnection();
        var sql = new JdbcTemplate(login);
        sql.execute("set plan_cache_mode = force_generic_plan; set jit = off");
        TestDatabase.sign(sql, "#system", "#system", "");
        var with = STATEMENTS.stream().map(statement -> new ArrayList<Double>()).toList();
        var without = STATEMENTS.stream().map(statement -> new ArrayList<Double>()).toList();
        for (int pass = 0; pass < PASSES; pass++) {
            policies("enable");
            time(sql, with);
            policies("disable");
            time(sql, without);
        }
        policies("enable");
        login.destroy();
        for (int at = 0; at < STATEMENTS.size(); at++) {
            LOG.info("| {} | {} | {} |", STATEMENTS.get(at).split(" ")[0], median(without.get(at)), median(with.get(at)));
        }
    }

    private static void time(JdbcTemplate sql, List<ArrayList<Double>> times) {
        var server = sql.queryForObject("select pg_backend_pid()", Integer.class);
        for (int at = 0; at < STATEMENTS.size(); at++) {
            var statement = STATEMENTS.get(at);
            sql.execute((Connection session) -> {
                session.setAutoCommit(false);
                return null;
            });
            sql.update(statement, "before");
            var begun = processor(server);
            for (int number = 0; number < TIMES; number++) {
                sql.update(statement, Integer.toString(number));
            }
            times.get(at).add((processor(server) - begun) / 1000.0 / TIMES);
            sql.execute("commit");
        }
    }

    /** Returns the processor time of the process in nanoseconds, which other processes do not distort. */
    private static long processor(int process) {
        try {
            return Long.parseLong(Files.readString(Path.of("/proc", Integer.toString(process), "schedstat")).split(" ")[0]);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void policies(String what) {
        TABLES.forEach(table -> TestDatabase.asOwner().execute("alter table engine." + table + " " + what + " row level security"));
    }

    private static String median(List<Double> times) {
        Collections.sort(times);
        return String.format(Locale.ROOT, "%.0f", times.get(times.size() / 2));
    }
}
