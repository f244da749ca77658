package org.cordon.kernel.shared.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTextTest {

    private static final String HEADER = "Cordon-Contribution";
    private static final String SAID = "{\"origin\":\"\u00dcbersee\"}";

    @Test
    void aHeaderSaysAnySignByItsCode() {
        assertThat(JsonText.header(HEADER, "{\"origin\":\"\\u00dcbersee\"}").path("origin").asText()).isEqualTo("\u00dcbersee");
        assertThat(JsonText.header(HEADER, null)).isEmpty();
    }

    /** A container reads the bytes of a header without knowing whether they were meant as UTF-8 or Latin-1. */
    @Test
    void aHeaderInAnotherEncodingIsRefusedInsteadOfGuessed() {
        for (var bytes : new byte[][] {SAID.getBytes(StandardCharsets.UTF_8), SAID.getBytes(StandardCharsets.ISO_8859_1)}) {
            assertThatThrownBy(() -> JsonText.header(HEADER, new String(bytes, StandardCharsets.ISO_8859_1)))
                    .hasMessageContaining("ASCII alone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "origin", "{} {}"})
    void aHeaderThatIsNoObjectIsRefused(String value) {
        assertThatThrownBy(() -> JsonText.header(HEADER, value)).hasMessageContaining("one JSON object");
    }
}
