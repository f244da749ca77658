package org.cordon.benchmark.flat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.cordon.lives.Mode;

/** The findings beside more and more old data, as tables of Markdown. */
final class FlatTables {

    /** A page below this many milliseconds counts as quick, even if it was quicker with less old data. */
    private static final double QUICK = 10;
    private static final double MOST = 1.5;

    private final Map<Integer, Found> found;

    /** @param found the findings by the number of targets that were there, the fewest first */
    FlatTables(Map<Integer, Found> found) {
        this.found = found;
    }

    @Override
    public String toString() {
        return String.join("\n", lives(), pages());
    }

    private String lives() {
        var rows = new ArrayList<String>();
        for (var mode : Mode.values()) {
            rows.add(row("Statements of a life, " + mode, "%.0f", one -> one.costs().get(mode).statements()));
            rows.add(row("KiB of WAL of a life, " + mode, "%.0f", one -> one.costs().get(mode).wal()));
        }
        rows.add(row("Milliseconds of a life, one by one", "%.0f", Found::life));
        rows.add(row("KiB of WAL of a life without whole pages, one by one", "%.0f", Found::wal));
        return head("Targets that were there") + String.join("", rows);
    }

    private String pages() {
        var names = found.values().iterator().next().pages().keySet().stream()
                .filter(name -> found.values().stream().allMatch(one -> one.pages().containsKey(name))).toList();
        var slow = names.stream().filter(name -> last().pages().get(name).p95() > QUICK).toList();
        var grown = slow.stream().filter(name -> growth(p95(name)) > MOST).count();
        var more = names.stream().filter(name -> growth(blocks(name)) > MOST).count();
        return ("Of %d pages %d have grown by more than half and take more than %.0f ms; for %d the database reads more than half as much"
                + " again. Those that take more than %.0f ms:%n%n").formatted(names.size(), grown, QUICK, more, QUICK)
                + head("Milliseconds of 95 of 100; blocks read | As") + slow.stream()
                        .sorted(Comparator.comparingDouble((String name) -> growth(p95(name))).reversed())
                        .map(name -> row(name, "%.1f", p95(name)) + row("… blocks | ", "%.0f", blocks(name))).collect(Collectors.joining());
    }

    private static ToDoubleFunction<Found> p95(String name) {
        return one -> one.pages().get(name).p95();
    }

    private static ToDoubleFunction<Found> blocks(String name) {
        return one -> one.pages().get(name).blocks();
    }

    private String head(String first) {
        var columns = 2 + found.size() + (first.contains("|") ? 1 : 0);
        return "| " + first + " | " + found.keySet().stream().map("%,d"::formatted).collect(Collectors.joining(" | "))
                + " | Last by first |\n" + "|---".repeat(columns) + "|\n";
    }

    private String row(String name, String format, ToDoubleFunction<Found> figure) {
        var cells = found.values().stream().map(one -> String.format(Locale.ROOT, format, figure.applyAsDouble(one)))
                .collect(Collectors.joining(" | "));
        return "| " + name + " | " + cells + " | " + String.format(Locale.ROOT, "%.2f", growth(figure)) + " |\n";
    }

    private double growth(ToDoubleFunction<Found> figure) {
        return figure.applyAsDouble(last()) / figure.applyAsDouble(found.values().iterator().next());
    }

    private Found last() {
        return List.copyOf(found.values()).get(found.size() - 1);
    }
}
