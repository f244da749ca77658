package org.cordon.kernel.shared.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.cordon.kernel.shared.Refusal;

/**
 * The characters of a long file, with a limit on the length of a row. The code that reads the characters says where rows end, because a row
 * of a table may have several lines.
 */
public final class RowLimit extends FilterReader {

    private final int longest;
    private long rows = 1;
    private int characters;

    /** @param longest in characters; the limit has to include characters that are read ahead */
    public RowLimit(Reader file, int longest) {
        super(file);
        this.longest = longest;
    }

    /** @throws Refusal if a row is longer */
    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        characters += Math.max(read, 0);
        if (characters > longest) {
            throw Refusal.tooLarge("A row may have {most} characters at most; the one in place {row} has more.", longest, rows);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        var one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** Says that a row has ended. */
    public void nextRow() {
        rows++;
        characters = 0;
    }
}
