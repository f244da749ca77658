package org.cordon.benchmark.flat;

import static org.cordon.lives.Installation.COORDINATOR;
import static org.cordon.lives.Installation.bureau;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.lives.Caller;
import org.cordon.lives.CordonLives;
import org.cordon.lives.LaunchOrder;
import org.cordon.lives.Mode;
import org.cordon.lives.Pair;
import org.cordon.lives.Tasks;
import org.cordon.support.Notices;
import org.springframework.jdbc.core.JdbcTemplate;

/** Measures the cost of one launch with more and more countries, and of one file with more and more rows. */
final class Amounts {

    private static final List<Integer> COUNTRIES = List.of(20, 60, 195);
    private static final List<Integer> ROWS = List.of(100, 1_000, 10_000);
    private static final int IN_A_FILE = 250;
    /** The highest number of persons that a country may nominate in an operation. */
    private static final int QUOTA = 1_000;
    private static final List<String> SYLLABLES = List.of("BA", "KE", "LI", "MO", "NU", "RA", "SE", "TI", "VO", "ZU");

    private final Caller http;
    private final JdbcTemplate sql;
    private final Effort effort;
    private int operations;

    Amounts(Caller http, JdbcTemplate sql) {
        this.http = http;
        this.sql = sql;
        effort = new Effort(sql);
    }

    /** The measurements as a table. */
    String measured() {
        launch(2);
        var table = new StringBuilder("| So many | Statements each | KiB of WAL each, without whole pages | Milliseconds each |\n|---|---|---|---|\n");
        COUNTRIES.forEach(countries -> table.append(row(countries + " countries are invited", countries, () -> launch(countries))));
        ROWS.forEach(rows -> {
            var begun = Stream.generate(this::nominating).limit((rows + QUOTA - 1) / QUOTA).toList();
            table.append(row("%,d rows are nominated, in files of at most %d".formatted(rows, IN_A_FILE), rows,
                    () -> begun.forEach(operation -> nominate(operation, Math.min(rows, QUOTA)))));
        });
        return table.toString();
    }

    private String nominating() {
        var operation = launch(2);
        tasks().complete(bureau("FR"), "userTask_answerInvitation", operation + "-FR", Map.of("accepted", true, "liaisonOfficer", "A"));
        quiet(operation);
        return operation;
    }

    private String row(String what, int number, Runnable act) {
        effort.begin();
        var from = effort.wal();
        var begun = System.nanoTime();
        act.run();
        return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", what, effort.statements() / (double) number,
                effort.changed(from) / 1024 / number, (System.nanoTime() - begun) / 1e6 / number);
    }

    private String launch(int countries) {
        operations++;
        var operation = CordonLives.code("AMOUNT", operations);
        var codes = sql.queryForList("select code from cordon.country order by code not in ('FR', 'IT'), code limit ?", String.class,
                countries);
        http.post(COORDINATOR, "/api/operations", LaunchOrder.of(operation, QUOTA, codes));
        codes.forEach(country -> tasks().await("userTask_answerInvitation", operation + "-" + country));
        quiet(operation);
        return operation;
    }

    private void nominate(String operation, int rows) {
        for (var from = 0; from < rows; from += IN_A_FILE) {
            var file = Caller.JSON.createArrayNode();
            IntStream.range(from, Math.min(from + IN_A_FILE, rows))
                    .mapToObj(number -> Notices.complete("2027/" + number, name(number), "FR", "IT")).forEach(file::add);
            http.post(bureau("FR"), "/api/operations/" + operation + "/nominations", file);
        }
        quiet(operation);
    }

    /** Returns a different name for each number below a hundred thousand. */
    private static String name(int number) {
        return String.format(Locale.ROOT, "%05d", number).chars().mapToObj(digit -> SYLLABLES.get(digit - '0'))
                .reduce("", String::concat);
    }

    private Tasks tasks() {
        return new Tasks(http, sql);
    }

    private void quiet(String operation) {
        new CordonLives(http, sql, operation, List.<Pair>of(), 1, Mode.IN_BATCHES).awaitQuiet();
    }
}
