package org.cordon.benchmark.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.benchmark.report.Result.Speed;

/** The results as tables of Markdown, which are read on a console as well. */
public final class Tables {

    private final List<Result> results;
    private final String measured;

    /** @param measured the contender with which the others are compared */
    public Tables(List<Result> results, String measured) {
        this.results = results;
        this.measured = measured;
    }

    @Override
    public String toString() {
        return String.join("\n", costs(), speeds(), ratios(), acts());
    }

    private String costs() {
        var rows = results.stream().map(result -> {
            var cost = result.cost();
            return List.of(result.name(), number("%.0f", cost.statements()), number("%.1f", cost.commits()),
                    number("%.1f", cost.writes()), number("%.0f", cost.wal()), number("%.1f", cost.kept()),
                    number("%.1f", cost.instances()));
        }).toList();
        return table(List.of("A life costs", "Statements", "Commits", "of which wrote", "WAL, KiB", "Kept, KiB", "Process instances"),
                rows);
    }

    private String speeds() {
        return byClients("Lives a second: median (least to most)", results.stream().flatMap(result -> cells(result.name(), result,
                speed -> number("%.1f (%.1f to %.1f)", speed.median(), speed.least(), speed.most()))).toList());
    }

    private String ratios() {
        var ours = results.stream().filter(result -> result.contender().equals(measured)).toList();
        return byClients("As many lives a second", ours.stream().flatMap(own -> results.stream()
                .filter(other -> !other.contender().equals(measured) && own.isLike(other))
                .flatMap(other -> own.speeds().keySet().stream().map(clients -> new Cell(own.name() + " / " + other.name(), clients,
                        number("%.2f", own.speeds().get(clients).median() / other.speeds().get(clients).median()))))).toList());
    }

    private String acts() {
        return byClients("Milliseconds of an act: p50, p95", results.stream().flatMap(result -> result.speeds().firstEntry().getValue()
                .acts().names().stream().flatMap(act -> cells(result.name() + ": " + act, result,
                        speed -> number("%.0f, %.0f", speed.acts().percentile(act, 50), speed.acts().percentile(act, 95))))).toList());
    }

    private record Cell(String row, int clients, String text) {
    }

    private interface Text {
        String of(Speed speed);
    }

    private static Stream<Cell> cells(String row, Result result, Text text) {
        return result.speeds().entrySet().stream().map(speed -> new Cell(row, speed.getKey(), text.of(speed.getValue())));
    }

    private static String byClients(String title, List<Cell> cells) {
        var head = new ArrayList<>(List.of(title));
        cells.stream().map(Cell::clients).collect(Collectors.toCollection(TreeSet::new))
                .forEach(clients -> head.add(clients == 1 ? "1 client" : clients + " clients"));
        var rows = new LinkedHashMap<String, List<String>>();
        cells.forEach(cell -> rows.computeIfAbsent(cell.row(), row -> new ArrayList<>(List.of(row))).add(cell.text()));
        return table(head, rows.values());
    }

    private static String table(List<String> head, Collection<List<String>> rows) {
        return line(head) + "|---".repeat(head.size()) + "|\n" + rows.stream().map(Tables::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String number(String format, Object... numbers) {
        return String.format(Locale.ROOT, format, numbers);
    }
}
