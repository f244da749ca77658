package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileSizeTest {

    @Test
    void aFileThatSaysItIsTooLargeIsRefusedBeforeItIsRead() {
        var unreadable = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("somebody read");
            }
        };

        assertTooLarge(() -> NoticeReader.bytes(unreadable, NoticeReader.MAX_BYTES + 1L));
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

        assertTooLarge(() -> NoticeReader.read(NoticeReader.bytes(endless, -1), "text/csv"));
    }

    @Test
    void aFileOfTheGreatestSizeIsRead() throws IOException {
        var notice = "{\"name\":\"X\",\"cordon\":{\"facts\":\"" + "x".repeat(10_000) + "\"}},";
        var notices = "[" + notice.repeat(NoticeReader.MAX_BYTES / notice.length() - 1);
        var bytes = (notices + " ".repeat(NoticeReader.MAX_BYTES - notices.length() - 3) + "{}]").getBytes(StandardCharsets.UTF_8);

        assertThat(bytes).hasSize(NoticeReader.MAX_BYTES);
        assertThat(NoticeReader.read(NoticeReader.bytes(new ByteArrayInputStream(bytes), bytes.length), "application/json").rows())
                .hasSizeGreaterThan(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"X\",\"unknown\":[[%s[]]}", "[{\"name\":\"X\"},{\"name\":[%s1]}]", "[%s7]",
            "entity_id,name,charge,issuing_country_id\n2016/1,A,\"x%s\",FR", "entity_id,name,charge,issuing_country_id\n%sx",
            "%sentity_id"})
    void noSingleRowMayTakeTheMemoryOfAWholeFile(String file) {
        var filling = file.contains("[") ? "[],".repeat(500_000) : ",".repeat(1_500_000);

        assertThatThrownBy(() -> NoticeReader.read(file.formatted(filling).getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(Refusal.class).hasMessageMatching("Row \\d is longer than .*|The file holds more than 1,000 notices; .*");
    }

    @Test
    void aCsvRowHasOnlySoManyCells() {
        assertThatThrownBy(() -> NoticeFixture.readCsv("entity_id,name,charge,issuing_country_id\n" + ",".repeat(200) + "x"))
                .isInstanceOf(Refusal.class).hasMessage("Row 1 has 201 cells; no row needs more than 200.");
    }

    @Test
    void blankLinesDoNotGoOnForEver() {
        assertTooLarge(() -> NoticeFixture.readCsv("entity_id,name,charge,issuing_country_id\n" + "\n".repeat(20_001) + "2016/1,A,x,FR"));
        assertThatThrownBy(() -> NoticeFixture.readCsv(",\n".repeat(20_001) + "entity_id,name,charge,issuing_country_id\n2016/1,A,x,FR\n"))
                .isInstanceOf(Refusal.class);
    }

    private static void assertTooLarge(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE));
    }
}
