package org.cordon.record.results.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.record.results.document.ResultsContent.Setting;

/** Lays out the content of a document on paper: which pieces are side by side, and which pieces stay together on one page. */
final class PaperLayout {

    private static final int FIRST_ROWS = 3;
    private static final int LAST_ROWS = 2;
    private static final int CELLS_IN_A_ROW = 4;

    /** A cell in the table of facts. */
    record Cell(String text, Setting setting) {
    }

    private final ResultsContent content;

    PaperLayout(ResultsContent content) {
        this.content = content;
    }

    /** Returns the rows of the table of facts: two facts in a row, each fact after its label. */
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

    /** Returns the cells of a row in their order from left to right on paper. */
    public <T> List<T> inOrder(List<T> cells) {
        var row = new ArrayList<>(cells);
        if (content.words().language().isFromRightToLeft()) {
            Collections.reverse(row);
        }
        return row;
    }

    /**
     * Groups rows so that the first three rows stay together on one page, and the last two rows also. No single row then stands alone at
     * the end or the top of a page.
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

    /** Returns the length of a bar in percent. */
    public String percent(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f", whole == 0 ? 0.0 : 100.0 * part / whole);
    }
}
