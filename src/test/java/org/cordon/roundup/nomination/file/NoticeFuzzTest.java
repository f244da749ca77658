package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.roundup.nomination.file.NoticeFixture.aCompleteNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.utf8;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.nomination.notice.NoticeJson;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.nomination.notice.NoticeTemplate;
import org.cordon.roundup.nomination.notice.ScreeningFacts;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Arbitrary bytes end as a refusal or as rows that can be judged, handed back and, where accepted, kept. */
@Tag("slow")
final class NoticeFuzzTest {

    private static final List<String> CONTENT_TYPES = List.of("application/json", "text/csv", "application/octet-stream");

    private static final String CSV = NoticeTemplate.csv() + """
            2016/4711,VALMOREL,Etienne,1971/05/23,Brennes,FR,M,FR|DZ,FRE|ARA,1.78,81,BRO,GRY,Scar,Smuggling,,FR,IT|ES,PROSECUTION,120,,\
            JI 12,2015-11-02,"Line
            line",Ask,PEOPLE_SMUGGLING,true,,,
            """;

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 128})
    void randomBytes(int lowest) {
        var random = new Random(4711 + lowest);
        for (var i = 0; i < 3_000; i++) {
            var bytes = new byte[random.nextInt(200)];
            for (var j = 0; j < bytes.length; j++) {
                bytes[j] = (byte) (lowest + random.nextInt(128));
            }
            assertHarmless(bytes);
        }
    }

    @Test
    void randomSyntax() {
        var tokens = List.of("{", "}", "[", "]", ":", ",", ";", "|", "\"", "\"\"", "\n", "\r\n", "null", "true", "1e400", "-0", "\\u0000",
                "\\ud800", "\"entity_id\"", "\"name\"", "\"_embedded\"", "\"notices\"", "\"cordon\"", "\"arrest_warrants\"",
                "\"date_of_birth\"", "\"1971\"", "entity_id", "name,charge,issuing_country_id", "=1", " ", "\uFEFF", "é", "\u202e");
        var random = new Random(815);
        for (var i = 0; i < 10_000; i++) {
            assertHarmless(utf8(IntStream.range(0, random.nextInt(40)).mapToObj(j -> tokens.get(random.nextInt(tokens.size())))
                    .collect(Collectors.joining())));
        }
    }

    @Test
    void spoiltFiles() {
        var random = new Random(42);
        for (var original : List.of(utf8("[" + aCompleteNotice() + "," + aCompleteNotice() + "]"), utf8(CSV))) {
            for (var i = 0; i < 3_000; i++) {
                var bytes = original.clone();
                for (var changes = random.nextInt(6); changes >= 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                assertHarmless(bytes);
            }
        }
    }

    @Test
    void filesCutOffAnywhere() {
        for (var original : List.of("[" + aCompleteNotice() + "]", CSV)) {
            var bytes = utf8(original);
            for (var length = 0; length < bytes.length; length++) {
                assertHarmless(Arrays.copyOf(bytes, length));
            }
        }
    }

    @Test
    void aJsonFileThatIsCutOffIsNeverTakenForAWholeOne() {
        var bytes = utf8("[" + aCompleteNotice() + "]");
        for (var length = 0; length < bytes.length; length++) {
            assertThat(isRead(Arrays.copyOf(bytes, length), "application/json")).as("%d bytes", length).isFalse();
        }
    }

    private static void assertHarmless(byte[] bytes) {
        for (var contentType : CONTENT_TYPES) {
            isRead(bytes, contentType);
        }
    }

    private static boolean isRead(byte[] bytes, String contentType) {
        try {
            var file = NoticeReader.read(bytes, contentType);
            assertThat(file.rows()).isNotEmpty();
            var judgements = file.rows().stream().collect(Collectors.toMap(ReadResult.Row::number,
                    row -> NoticeRules.judge(row, "FR", NoticeFixture.TODAY).reasons()));
            file.rows().stream().filter(row -> judgements.get(row.number()).isEmpty()).forEach(NoticeFuzzTest::assertKept);
            var correction = CorrectionFile.of(file, judgements, Locale.ENGLISH);
            assertThat(correction.content()).isNotEmpty();
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.sentence()).endsWith(".").hasSizeLessThan(600);
            return false;
        }
    }

    private static void assertKept(ReadResult.Row row) {
        var again = NoticeReader.read(NoticeJson.write(row.notice()));
        assertThat(again.notice()).isEqualTo(row.notice());
        assertThat(NoticeJson.write(row.notice()).toString()).doesNotContain("\\u0000");
        assertThat(ScreeningFacts.of(row.notice()).asVariables()).hasSize(10);
    }
}
