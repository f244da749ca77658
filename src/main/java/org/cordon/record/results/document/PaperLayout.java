package org.cordon.record.results.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.record.results.document.ResultsContent.Setting;

/** How the content of a document lies on paper: what is beside what, and what stays on one page. */
final class PaperLayout {

    private static final int FIRST_ROWS = 3;
    private static final int LAST_ROWS = 2;
    private static final int CELLS_IN_A_ROW = 4;

    /** A piece of the table of facts on paper. */
    record Cell(String text, Setting setting) {
    }

    private final ResultsContent content;

    PaperLayout(ResultsContent content) {
        this.content = content;
    }

    /** Two facts in a row of paper, each behind its label. */
    public List<List<Cell>> factRows() {
        var cells = content.facts().stream()
                .flatMap(fact -> Stream.of(new Cell(fact.label(), Setting.LABEL), new Cell(fact.value(), fact.setting()))).toList();
        var rows = new ArrayList<List<Cell>>();
        for (var from = 0; from < cells.size(); from += CELLS_IN_A_ROW) {
            var row = new ArrayList<>(cells.subList(from, Math.min(from + CELLS_IN_A_ROW, cells.size())));
            while (row.size() < CELLS_IN_A_ROW) {
                row.add(new Cell("", Setting.TEXT));
            }
            rows.add(inOrder(row));
        }
        return rows;
    }

    /** Cells as a row of paper has them from left to right. */
    public <T> List<T> inOrder(List<T> cells) {
        var row = new ArrayList<>(cells);
        if (content.words().language().isFromRightToLeft()) {
            Collections.reverse(row);
        }
        return row;
    }

    /**
     * Rows, of which the first three and the last two stay on one page each: none stands alone at the end of one or the top of the next.
     */
    public <T> List<List<T>> inGroups(List<T> rows) {
        if (rows.size() <= FIRST_ROWS + LAST_ROWS) {
            return List.of(rows);
        }
        var last = rows.size() - LAST_ROWS;
        return Stream
                .of(Stream.of(rows.subList(0, FIRST_ROWS)), IntStream.range(FIRST_ROWS, last).mapToObj(row -> rows.subList(row, row + 1)),
                Stream.of(rows.subList(last, rows.size()))).flatMap(Function.identity()).toList();
    }

    /** The length of a bar. */
    public String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f", whole == 0 ? 0.0 : 100.0 * part / whole);
    }
}
