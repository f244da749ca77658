package org.cordon.roundup.nomination.workbook;

import java.util.List;

/** Takes the rows of a sheet, one after the other. */
@FunctionalInterface
public interface SheetTable {

    /**
     * Takes a row that the sheet has.
     *
     * @param number the number of the row, counted from 1 and larger than that of the row before
     * @param cells  the texts that its cells show, without the blank cells at the end
     */
    void row(int number, List<String> cells);
}
