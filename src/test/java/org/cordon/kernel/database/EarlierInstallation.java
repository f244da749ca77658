package org.cordon.kernel.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database of an installation of commit {@code 81e68cd6}, stopped in the middle of its work and dumped as the owner ({@code pg_dump
 * --inserts}). It is restored before the application starts. It holds operations with an instance at every wait of the models, and ten
 * messages that found no mail server. {@code docs/testing.md} says how to make a dump of another commit.
 */
public final class EarlierInstallation implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** The time at which the installation was stopped. */
    public static final Instant STOPPED = Instant.parse("2026-11-29T04:11:20Z");

    private static final String DUMP = "upgrade/81e68cd6.sql.gz";
    private static final Map<String, Long> ROWS = new TreeMap<>();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var logins = TestDatabase.logins();
            restore(logins.url(), logins.owner().user(), logins.owner().password());
            ROWS.putAll(count(TestDatabase.asOwner()));
            TestPropertyValues.of("cordon.audit.key-file=" + auditKey())
                    .applyTo(context);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        setClock();
    }

    /** Returns the file with the installation's audit key. */
    public static Path auditKey() throws IOException {
        return new ClassPathResource("upgrade/81e68cd6.audit.key").getFile().toPath();
    }

    public static void setClock() {
        ClockUtil.setCurrentTime(Date.from(STOPPED));
    }

    /** Returns the number of rows that each table had before the application started. */
    public static Map<String, Long> rows() {
        return ROWS;
    }

    /** Counts the rows of each table of both schemas. */
    public static Map<String, Long> count(JdbcTemplate sql) {
        var each = sql.queryForList("select schemaname || '.' || tablename from pg_tables where schemaname in ('cordon', 'engine')",
                String.class).stream().map(table -> "select '%s' as name, count(*) as rows from %1$s".formatted(table))
                .collect(Collectors.joining(" union all "));
        var rows = new TreeMap<String, Long>();
        sql.query(each, row -> {
            rows.put(row.getString(1), row.getLong(2));
        });
        return rows;
    }

    /** Restores the dump into an empty database, as its owner. */
    public static void restore(String url, String owner, String password) throws IOException {
        var login = new Properties();
        login.setProperty("user", owner);
        login.setProperty("password", password);
        login.setProperty("preferQueryMode", "simple");
        try (var file = new GZIPInputStream(new ClassPathResource(DUMP).getInputStream());
                var connection = DriverManager.getConnection(url, login);
                var statement = connection.createStatement()) {
            // The dump has lines for psql, which guard against odd table names. They are removed, because the driver does not know them.
            statement.execute(new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^\\\\.*$", ""));
            // Drops two indexes, because installations from before these indexes lack them.
            statement.execute("drop index engine.cordon_idx_job_duedate; drop index engine.cordon_idx_task_parent");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
