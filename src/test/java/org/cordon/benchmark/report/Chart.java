package org.cordon.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Draws lives per second as bars, one group for each number of clients, with a line from the slowest to the quickest round. Every bar bears
 * its name and its number, and the picture follows the reader's light or dark.
 */
public final class Chart {

    private static final int WIDTH = 760;
    private static final int NAMES = 230;
    private static final int BARS = 440;
    private static final int ROW = 24;
    private static final int BAR = 16;
    private static final int HEAD = 34;
    private static final int MARGIN = 12;
    private static final String STYLE = """
            <style>
            text { font: 13px system-ui, sans-serif; fill: #1f2328; }
            .head { font-weight: 600; }
            .paper { fill: #ffffff; }
            .bar { fill: #8c959f; }
            .bar.measured { fill: #0969da; }
            .rounds { stroke: #1f2328; stroke-width: 1.5; }
            @media (prefers-color-scheme: dark) {
              text { fill: #f0f6fc; }
              .paper { fill: #0d1117; }
              .bar { fill: #656c76; }
              .bar.measured { fill: #4493f8; }
              .rounds { stroke: #f0f6fc; }
            }
            </style>
            """;

    private final List<Result> results;
    private final String measured;
    private final StringBuilder drawn = new StringBuilder();
    private int y = MARGIN;

    /** @param measured the contender whose bars stand out */
    public Chart(List<Result> results, String measured) {
        this.results = results;
        this.measured = measured;
    }

    /** The chart as SVG. */
    @Override
    public String toString() {
        var most = results.stream().flatMap(result -> result.speeds().values().stream()).mapToDouble(Result.Speed::most).max().orElse(1);
        var clients = results.stream().flatMap(result -> result.speeds().keySet().stream()).collect(Collectors.toCollection(TreeSet::new));
        clients.forEach(number -> drawGroup(number, BARS / most));
        y += MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title">
                <title id="title">Lives of targets a second, by number of clients</title>
                %s<rect class="paper" width="%d" height="%d"/>
                %s</svg>
                """.formatted(WIDTH, y, WIDTH, y, STYLE, WIDTH, y, drawn);
    }

    private void drawGroup(int clients, double scale) {
        draw("<text class=\"head\" x=\"%d\" y=\"%d\">Lives a second, %s</text>", MARGIN, y + HEAD - ROW / 2,
                clients == 1 ? "1 client" : clients + " clients");
        y += HEAD;
        results.stream().filter(result -> result.speeds().containsKey(clients)).forEach(result -> drawBar(result, clients, scale));
    }

    private void drawBar(Result result, int clients, double scale) {
        var speed = result.speeds().get(clients);
        var middle = y + ROW / 2;
        draw("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", NAMES - MARGIN, middle + 4, escaped(result.name()));
        draw("<rect class=\"bar%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>",
                result.contender().equals(measured) ? " measured" : "", NAMES, middle - BAR / 2, speed.median() * scale, BAR);
        draw("<line class=\"rounds\" x1=\"%.1f\" y1=\"%d\" x2=\"%.1f\" y2=\"%d\"/>", NAMES + speed.least() * scale, middle,
                NAMES + speed.most() * scale, middle);
        draw("<text x=\"%.1f\" y=\"%d\">%.1f</text>", NAMES + speed.most() * scale + MARGIN / 2.0, middle + 4, speed.median());
        y += ROW;
    }

    private void draw(String format, Object... values) {
        drawn.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
