package org.cordon.target.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What speaks against a row is said by pages in the same words, and in the reader's language. */
class RowFlawTest {

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

    private static JsonNode words() throws IOException {
        return new ObjectMapper().readTree(RowFlawTest.class.getResourceAsStream("/static/texts/common/en.json"));
    }
}
