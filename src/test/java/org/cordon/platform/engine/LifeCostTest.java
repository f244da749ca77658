package org.cordon.platform.engine;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.speed.SpeedData;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.RoundUp;
import org.cordon.support.Statements;
import org.cordon.support.Statements.Cost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The database cost of each act in the life of a target: statements, commits, rows written. The figures do not depend on the machine. The
 * file {@code costs/life.csv} holds the most that each act may cost. A lower figure is entered there, so that the gain stays.
 */
@CordonTest
final class LifeCostTest {

    private static final Path ALLOWED = Path.of("src/test/resources/costs/life.csv");
    /** The measured figures, ready to be copied to that file. */
    private static final Path FOUND = Path.of("target/life.csv");
    private static final int LIVES = 5;
    /** The most rows of one table that all these lives may read. A query over everything that has ended would read more. */
    private static final long ROWS_READ_AT_MOST = 2_000;
    private static final List<String> NAMES = List.of("Abadzic", "Bellweather", "Cumberland", "Dragomirov", "Eskildsen");

    private static final Map<String, String> CONFIRMED = Map.of("answer", "CONFIRM", "investigator", "Insp. Okoro");

    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Desk desk;
    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private CordonHistoryLevel history;
    @Autowired
    private DataSource pool;

    private final Map<String, Cost> costs = new LinkedHashMap<>();

    @AfterEach
    void keepsStepsAgain() {
        history.keepSteps(true);
    }

    @Test
    void costsNoMoreThanItMay() throws IOException {
        begun();
        lives();

        Files.writeString(FOUND, "act;statements;commits;rows\n" + figures() + "\n");
        assertThat(tooDear()).as(() -> "Too dear:%n%s".formatted(table())).isEmpty();
    }

    /** The database holds 5,000 ended targets with their nominations, events and messages, and 10,000 participations. */
    @Test
    void readsLittleOfWhatHasEnded() throws SQLException {
        begun();
        SpeedData.endedOperations(10, 500, "");
        var before = read();

        lives();

        var read = read();
        before.forEach((table, rows) -> read.merge(table, -rows, Long::sum));
        assertThat(read).isNotEmpty();
        // A single row, read each time that the database checks a signature.
        read.remove("caller_key");
        read.values().removeIf(rows -> rows < ROWS_READ_AT_MOST);
        assertThat(read).isEmpty();
    }

    private void begun() {
        roundUp.launched("FR", "IT").accepted("FR", "IT").finished("IT");
        // The setting of production. It comes only here, because the play so far is kept for other tests.
        history.keepSteps(false);
        // Each account signs in once, so that cached facts about it are there.
        List.of("ncb-fr", "ncb-it", "coordinator").forEach(user -> http.get(user, "/engine-rest/task"));
    }

    private void lives() {
        var targets = cost("nominate", this::nominate);
        complete("finish nominating", "ncb-fr", "userTask_nominate", RoundUp.participation("FR"), Map.of("finished", true));
        complete("screen", "coordinator", "userTask_screenBatch", RoundUp.participation("FR"), each(targets, Map.of("decision", "ACCEPT")));
        complete("freeze the list", "coordinator", "userTask_freezeList", RoundUp.OPERATION, Map.of("frozen", true));
        complete("confirm, wanting", "ncb-fr", "userTask_confirmTargets", RoundUp.participation("FR"), each(targets, CONFIRMED));
        // An answer about one target costs only that target, not all targets that the country is asked about.
        complete("confirm, host, one of five", "ncb-it", "userTask_confirmTargets", RoundUp.participation("IT"),
                each(targets.subList(0, 1), CONFIRMED));
        complete("confirm, host", "ncb-it", "userTask_confirmTargets", RoundUp.participation("IT"),
                each(targets.subList(1, LIVES), CONFIRMED));
        // The first life of each kind reads data that stays in memory afterwards.
        live(targets.get(0));
        live(targets.get(1));
    }

    /**
     * Returns the number of rows of each table that all connections have read so far. It leaves out countries, which never grow in number
     * and are read as a whole. A connection does not always report its figures to the server at once.
     */
    private Map<String, Long> read() throws SQLException {
        var all = pool.unwrap(HikariDataSource.class);
        var connections = new ArrayList<Connection>();
        try {
            for (var number = 0; number < all.getMaximumPoolSize(); number++) {
                connections.add(all.getConnection());
            }
            for (var connection : connections) {
                connection.createStatement().execute("select pg_stat_force_next_flush()");
            }
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
        var rows = new HashMap<String, Long>();
        TestDatabase.asOwner().query("""
                select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables
                where schemaname = 'cordon' and relname <> 'country'""",
                row -> {
                    rows.put(row.getString(1), row.getLong(2));
                });
        return rows;
    }

    private void live(String target) {
        var arrest = cost("arrest", () -> {
            var answer = http.post("ncb-it", "/api/targets/" + target + "/arrests", roundUp.arrest("IT", "Europe/Rome").toString());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            jobs.run();
            return answer.json().path("reference").textValue();
        });
        complete("identify", "ncb-fr", "userTask_confirmIdentity", arrest,
                Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        complete("surrender", "ncb-fr", "userTask_followExtradition", arrest, Map.of("outcome", "SURRENDERED"));
    }

    private List<String> nominate() {
        var file = IntStream.range(0, LIVES)
                .mapToObj(number -> Notices.complete("2027/" + number, NAMES.get(number), "FR", "IT").toString())
                .collect(joining(",", "[", "]"));
        var rows = http.post("ncb-fr", "/api/operations/" + RoundUp.OPERATION + "/nominations", file).json().path("rows");
        return IntStream.range(0, LIVES).mapToObj(row -> rows.get(row).path("reference").textValue()).toList();
    }

    private void complete(String act, String user, String key, String businessKey, Map<String, ?> answer) {
        assertThat(cost(act, () -> desk.complete(user, key, businessKey, answer))).as(act)
                .satisfies(answered -> assertThat(answered.status()).as(answered.body()).isEqualTo(204));
    }

    private static Map<String, Object> each(List<String> targets, Map<String, String> decision) {
        return Map.of("decisions", targets.stream().map(target -> {
            var row = new HashMap<>(decision);
            row.put("reference", target);
            return row;
        }).toList());
    }

    private <T> T cost(String act, Supplier<T> doing) {
        Statements.count();
        var done = doing.get();
        costs.put(act, Statements.counted());
        return done;
    }

    private List<String> tooDear() {
        var allowed = allowed();
        return costs.entrySet().stream().filter(act -> !isWithin(allowed.get(act.getKey()), act.getValue())).map(Entry::getKey).toList();
    }

    private static boolean isWithin(int[] most, Cost cost) {
        return most != null && cost.sent() <= most[0] && cost.commits() <= most[1] && cost.rows() <= most[2];
    }

    private static Map<String, int[]> allowed() {
        try {
            var allowed = new LinkedHashMap<String, int[]>();
            Files.readAllLines(ALLOWED).stream().skip(1).map(line -> line.split(";")).forEach(part -> allowed.put(part[0],
                    new int[] {Integer.parseInt(part[1]), Integer.parseInt(part[2]), Integer.parseInt(part[3])}));
            return allowed;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String figures() {
        return costs.entrySet().stream().map(act -> "%s;%d;%d;%d".formatted(act.getKey(), act.getValue().sent(), act.getValue().commits(),
                act.getValue().rows())).collect(joining("\n"));
    }

    /** Returns the figures in the format of the file, followed by each statement of each act. */
    private String table() {
        return figures() + costs.entrySet().stream().map(LifeCostTest::statements).collect(joining());
    }

    private static String statements(Entry<String, Cost> act) {
        return "\n\n" + act.getKey() + "\n" + act.getValue().statements().entrySet().stream()
                .sorted(Entry.<String, Integer>comparingByValue().reversed())
                .map(sent -> "%5d  %s".formatted(sent.getValue(), sent.getKey().replaceAll("\\s+", " "))).collect(joining("\n"));
    }
}
