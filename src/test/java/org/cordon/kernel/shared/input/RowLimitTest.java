package org.cordon.kernel.shared.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;

class RowLimitTest {

    private static final int LONGEST = 20_000;

    @Test
    void aFileIsLongerThanAnyOfItsRows() throws IOException {
        var limit = new RowLimit(new StringReader(("x".repeat(9_000) + "\n").repeat(10)), LONGEST);
        var lines = new BufferedReader(limit);
        var read = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            limit.nextRow();
            read++;
        }
        assertThat(read).isEqualTo(10);
    }

    @Test
    void aRowThatDoesNotEndIsRefused() throws IOException {
        var limit = new RowLimit(new StringReader("x\n" + "y".repeat(90_000)), LONGEST);
        var lines = new BufferedReader(limit);
        lines.readLine();
        limit.nextRow();
        assertThatThrownBy(lines::readLine).isInstanceOf(Refusal.class).hasMessageContaining("place 2");
    }

    @Test
    void linesAreCountedOverPieces() throws IOException {
        var text = ("é".repeat(40_000) + "\n").repeat(3);
        assertThat(lines(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(4);
        assertThat(lines(new byte[0])).isEqualTo(1);
    }

    @Test
    void whatIsNoUtf8IsNamedWithItsLine() {
        var text = ("é".repeat(40_000) + "\n").repeat(3).getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = 'x';
        assertThatThrownBy(() -> lines(text)).isInstanceOf(Refusal.class).hasMessageContaining("line 3");
        assertThatThrownBy(() -> lines("one\né".substring(0, 5).getBytes(StandardCharsets.ISO_8859_1))).isInstanceOf(Refusal.class)
                .hasMessageContaining("line 2");
    }

    private static long lines(byte[] file) throws IOException {
        return FileText.lines(new ByteArrayInputStream(file));
    }
}
