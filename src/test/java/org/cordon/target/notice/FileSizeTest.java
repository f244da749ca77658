package org.cordon.target.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordon.shared.Refusal;
import org.junit.jupiter.api.Test;

final class FileSizeTest {

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedBeforeItIsRead() {
        var unreadable = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("somebody read");
            }
        };

        assertTooLarge(() -> NoticeReader.read(unreadable, NoticeReader.MAX_BYTES + 1L, "text/csv"));
    }

    @Test
    void aFileThatDoesNotSayItsSizeIsReadNoFurtherThanTheLimit() {
        var endless = new InputStream() {
            private int served;

            @Override
            public int read() {
                served++;
                assertThat(served).isLessThanOrEqualTo(NoticeReader.MAX_BYTES + 1);
                return ' ';
            }
        };

        assertTooLarge(() -> NoticeReader.read(endless, -1, "text/csv"));
    }

    @Test
    void aFileOfTheGreatestSizeIsRead() throws IOException {
        var padded = "[{\"name\":\"X\"}" + " ".repeat(NoticeReader.MAX_BYTES - 14) + "]";
        var bytes = padded.getBytes(StandardCharsets.UTF_8);

        assertThat(bytes).hasSize(NoticeReader.MAX_BYTES);
        assertThat(NoticeReader.read(new ByteArrayInputStream(bytes), bytes.length, "application/json").rows()).hasSize(1);
    }

    private static void assertTooLarge(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }
}
