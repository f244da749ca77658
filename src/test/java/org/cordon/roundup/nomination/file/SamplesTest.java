package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordon.roundup.nomination.notice.NoticeCodes;
import org.cordon.roundup.nomination.notice.NoticeColumns;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.nomination.notice.OffenceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files and the document that officers start from agree with what the reader does. */
final class SamplesTest {

    private static final Path SAMPLES = Path.of("docs", "samples");
    private static final Path DOCUMENT = Path.of("docs", "notices-format.md");

    @ParameterizedTest
    @CsvSource({"nominations-fr.json, FR, 6", "nominations-it.csv, IT, 5", "nominations-de.xlsx, DE, 3",
            "nominations-es-windows-1252.csv, ES, 3"})
    void everyRowOfAGoodSampleIsAccepted(String file, String country, int rows) throws IOException {
        var judgements = judge(file, country);

        assertThat(judgements.values()).hasSize(rows).allSatisfy(judgement -> assertThat(judgement.reasons()).isEmpty());
        assertThat(judgements.values()).anySatisfy(judgement -> assertThat(judgement.missing()).isEmpty());
        assertThat(judgements.values()).anySatisfy(judgement -> assertThat(judgement.missing()).isNotEmpty());
    }

    @Test
    void theSampleWithErrorsShowsOneOfEach() throws IOException {
        var refused = judge("nominations-with-errors.csv", "FR").entrySet().stream()
                .filter(row -> !row.getValue().isAccepted())
                .collect(Collectors.toMap(Map.Entry::getKey, row -> NoticeFixture.fields(row.getValue().reasons()), (a, b) -> a,
                        TreeMap::new));

        assertThat(refused).containsOnlyKeys(2, 3, 4, 5, 6, 7, 8, 9)
                .containsEntry(2, List.of("entity_id"))
                .containsEntry(3, List.of("name"))
                .containsEntry(4, List.of("date_of_birth"))
                .containsEntry(5, List.of("date_of_birth"))
                .containsEntry(6, List.of("arrest_warrants[0].charge"))
                .containsEntry(7, List.of("arrest_warrants"))
                .containsEntry(8, List.of("sex_id", "country_of_birth_id", "nationalities", "languages_spoken_ids", "eyes_colors_id",
                        "hairs_id"))
                .containsEntry(9, List.of("name"));
    }

    @Test
    void bothQuestionsAreAskedAboutTheSampleForThem() throws IOException {
        var asked = NoticeReader.ask(Files.readAllBytes(SAMPLES.resolve("nominations-es-windows-1252.csv")), "text/csv", null);

        assertThat(asked.charset().examples()).extracting(AskedFile.Example::text).contains("MÜLLER PEÑA, Íñigo");
        assertThat(asked.dateOrder()).satisfies(question -> {
            assertThat(question.dates()).isEqualTo(4);
            assertThat(question.dayFirst()).isEqualTo(4);
            assertThat(question.monthFirst()).isEqualTo(3);
        });
    }

    @Test
    void theDocumentNamesEveryColumnEveryOffenceAndTheLimits() throws IOException {
        var document = Files.readString(DOCUMENT);

        NoticeColumns.ALL.forEach(column -> assertThat(document).contains("`" + column.name() + "`"));
        Arrays.stream(OffenceCode.values()).forEach(offence -> assertThat(document).contains("`" + offence + "`"));
        assertThat(document).contains("1,000 rows", "5 MB").contains(NoticeColumns.REQUIRED.stream().map(name -> "`" + name + "`")
                .collect(Collectors.joining(", ")));
        NoticeCodes.EYES.forEach(code -> assertThat(document).contains("`" + code + "`"));
        NoticeCodes.HAIR.forEach(code -> assertThat(document).contains("`" + code + "`"));
    }

    private static TreeMap<Integer, NoticeRules.Judgement> judge(String file, String country) throws IOException {
        var content = NoticeReader.read(Files.readAllBytes(SAMPLES.resolve(file)),
                file.contains("windows-1252") ? "text/csv; charset=windows-1252" : null,
                file.contains("windows-1252") ? DateOrder.DMY : null);
        return content.rows().stream().collect(Collectors.toMap(ReadResult.Row::number,
                row -> NoticeRules.judge(row, country, NoticeFixture.TODAY), (a, b) -> a, TreeMap::new));
    }
}
