package org.cordon.benchmark.flat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.processes.Patience;
import org.cordon.speed.Requests.Request;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures one operation of 98,000 targets and a million events: the cost of a country's page with its policies, and of the results. */
final class OneLarge {

    private static final String OPERATION = "BIG-2027";
    private static final Duration KEPT_WITHIN = Duration.ofMinutes(10);
    private static final Request PAGE = new Request("/api", "A country's page of targets", "ncb-caa", "/api/operations/" + OPERATION
            + "/targets", "application/json", null, false);

    private final JdbcTemplate sql;

    OneLarge(JdbcTemplate sql) {
        this.sql = sql;
    }

    void load() {
        sql.execute("set search_path = cordon; " + script("hundred-thousand-targets.sql") + script("million-events.sql")
                + "reset search_path");
        sql.update("""
                insert into engine.act_id_user (id_, rev_, first_, last_, pwd_)
                select 'service-ncb-caa', 1, 'A', 'Script', pwd_ from engine.act_id_user where id_ = 'service-coordinator'""");
        sql.update("insert into engine.act_id_group (id_, rev_, name_, type_) values ('ncb-CAA', 1, 'NCB CAA', 'WORKFLOW')");
        sql.update("insert into engine.act_id_membership (user_id_, group_id_) values ('service-ncb-caa', 'ncb-CAA')");
        sql.execute("vacuum analyze");
    }

    private static String script(String name) {
        try {
            return new ClassPathResource("database/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The measurements as a table. */
    String measured(int port, int asked) {
        var events = sql.queryForObject("select count(*) from cordon.ledger_event where operation = ?", Long.class, OPERATION);
        var with = p95(port, asked, PAGE);
        policies("disable");
        var without = p95(port, asked, PAGE);
        policies("enable");
        // Cordon finds out by itself that this operation has grown large.
        Patience.until(KEPT_WITHIN, "what became of the targets to be kept", () -> sql.queryForObject("""
                select exists (select from cordon.kept_until where operation = ?)""", Boolean.class, OPERATION));
        var now = Instant.now();
        return String.format(Locale.ROOT, """
                | One operation of 98,000 targets | Milliseconds of 95 of 100 |
                |---|---|
                | A country's page of its targets, with the policies | %.1f |
                | The same without them | %.1f |
                | Results as of now, of %,d events | %.0f |
                | Results as of a year ago | %.0f |
                """, with, without, events, p95(port, asked, results(now)), p95(port, asked, results(now.minus(365, ChronoUnit.DAYS))));
    }

    private static Request results(Instant asOf) {
        return new Request("/api", "results", "coordinator", "/api/operations/" + OPERATION + "/results?asOf=" + asOf.truncatedTo(
                ChronoUnit.SECONDS), "application/json", null, false);
    }

    private double p95(int port, int asked, Request request) {
        Map<String, Pages.Page> found = new Pages(port, asked, new Effort(sql)).measure(List.of(request));
        return found.values().stream().findFirst().orElseThrow(() -> new IllegalStateException(request.address())).p95();
    }

    private void policies(String enable) {
        sql.queryForList("""
                select c.relname from pg_class c where relnamespace = cast('cordon' as regnamespace)
                    and exists (select from pg_policy p where p.polrelid = c.oid)""", String.class)
                .forEach(table -> sql.execute("alter table cordon." + table + " " + enable + " row level security"));
    }
}
