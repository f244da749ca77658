package org.cordon.roundup.nomination.file;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.cordon.kernel.shared.Refusal;

/** Reads the characters of a file, and refuses a single row that has too many characters, because a parser holds a whole row in memory. */
final class RowReader extends Reader {

    /** The most characters of a row: ten times what the longest acceptable notice needs. */
    private static final int LONGEST_ROW = 500_000;

    private final StringReader text;
    private int row = 1;
    private int served;

    RowReader(String text) {
        this.text = new StringReader(text);
    }

    /** Begins the next row. Characters that the parser has read ahead count as characters of the row before. */
    void nextRow() {
        row++;
        served = 0;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (served > LONGEST_ROW) {
            throw Refusal.tooLarge("Row {row} is longer than 500,000 characters.", row);
        }
        var count = text.read(buffer, offset, Math.min(length, 8_192));
        served += Math.max(count, 0);
        return count;
    }

    @Override
    public void close() {
        text.close();
    }
}
