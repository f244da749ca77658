package org.cordon.roundup.nomination.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordon.roundup.nomination.file.NoticeFixture.aNotice;
import static org.cordon.roundup.nomination.file.NoticeFixture.judge;
import static org.cordon.roundup.nomination.file.NoticeFixture.readCsv;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages name the flaws of a row in the same words, and in the reader's language. */
class RowFlawTest {

    /** The flaws that a row has because of other rows. */
    private static final Set<RowFlaw> BESIDE_OTHERS = Set.of(RowFlaw.NOMINATED_ALREADY, RowFlaw.SAME_NUMBER, RowFlaw.QUOTA_USED);

    @ParameterizedTest
    @EnumSource
    void pagesHaveItsSentence(RowFlaw flaw) throws IOException {
        assertThat(words().path("row." + flaw.name()).asText()).isEqualTo(flaw.sentence());
    }

    @ParameterizedTest
    @EnumSource
    void namesWhatItIsAbout(RowFlaw flaw) {
        var reason = flaw.at("name", "code", "XX", "codes", "A, B");

        assertThat(reason.code()).isEqualTo(flaw.name());
        assertThat(reason.values()).isEqualTo(Map.of("code", "XX", "codes", "A, B"));
        assertThat(reason.reason()).doesNotContain("{code}", "{codes}");
    }

    /** Checks the flaws that a notice has by itself; {@code NominationUploadTest} checks the others. */
    @Test
    void isSaidWithAllThatItSpeaksOf() {
        var notices = Stream.<Consumer<ObjectNode>>of(
                notice -> notice.put("notFor", "IT"),
                notice -> notice.put("cordon", "IT"),
                notice -> notice.putObject("Cordon"),
                notice -> notice.withObjectProperty("cordon").put("notFro", "IT").put("quorn", "IT"),
                notice -> notice.putArray("arrest_warrants").add("Murder"),
                notice -> notice.putArray("arrest_warrants").addObject().put("charge", "Murder").put("issuing_country_id", "IT"),
                notice -> IntStream.range(0, 1_000).forEach(notice.putArray("nationalities")::add),
                notice -> notice.put("name", "A".repeat(1_000)),
                notice -> notice.put("name", "A\u0007"),
                notice -> notice.put("sex_id", "X"),
                notice -> notice.put("country_of_birth_id", "XX"),
                notice -> notice.putArray("languages_spoken_ids").add("XXX").add("FRA"),
                notice -> notice.putArray("eyes_colors_id").add("XXX")).map(spoilt -> judge(aNotice(spoilt)).reasons());
        var rows = readCsv(
                "entity_id,name,charge,issuing_country_id\n2016/1,A,B,FR,C\n2016/2,=A,B,FR\n2016/3,A,B|C,FR|IT|ES\n2016/4,#REF!,B,FR\n")
                .rows().stream()
                .map(ReadResult.Row::reasons);

        var said = Stream.concat(notices, rows).flatMap(List::stream).toList();

        assertThat(said).extracting(Reason::code).contains(Arrays.stream(RowFlaw.values()).filter(flaw -> flaw.sentence().contains("{"))
                .filter(flaw -> !BESIDE_OTHERS.contains(flaw)).map(RowFlaw::name).toArray(String[]::new));
        assertThat(said).extracting(Reason::reason).noneMatch(reason -> reason.contains("{"));
    }

    private static JsonNode words() throws IOException {
        return new ObjectMapper().readTree(RowFlawTest.class.getResourceAsStream("/static/texts/common/en.json"));
    }
}
