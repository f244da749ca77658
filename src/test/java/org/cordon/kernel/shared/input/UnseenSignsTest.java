package org.cordon.kernel.shared.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenSignsTest {

    /**
     * Signs that turn the direction, have no width, fill, are private or unassigned, are halves of a pair, or are joiners without their
     * context.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Ann\u202eaz", "Ann\u2066a", "An\u200bna", "\ufeffAnna", "An\u2060na", "An\u00adna", "Anna\u200d", "A\u200dnna",
        "A\u200cnna", "Anna\u3164", "Anna\u2800", "An\ue000na", "An\u0378na", "An\uffffna", "An\u0085na", "Anna\u2028",
        "Anna\u200e", "An\udb40\udc41na", "\u200f", "\u0643\u200c", "\u200d\u0643"})
    void areFound(String name) {
        assertThat(UnseenSigns.isIn(name)).isTrue();
        assertThat(UnseenSigns.isIn(UnseenSigns.without(name))).isFalse();
    }

    @Test
    void halfASignStaysSoThatItsFieldRefusesIt() {
        assertThat(UnseenSigns.isIn("An\ud800na")).isTrue();
        assertThat(UnseenSigns.without("An\ud800na\u200b")).isEqualTo("An\ud800na");
    }

    /**
     * Allowed: Persian and Sinhala with joiners, Arabic with a direction mark, combining marks, Chinese, Vietnamese, and a family emoji.
     */
    @ParameterizedTest
    @ValueSource(strings = {"Anna", "Zo\u0308e", "Nguy\u1ec5n \u0110\u1ee9c", "\u0639\u0644\u06cc\u200c\u0631\u0636\u0627",
        "\u0dc1\u0dca\u200d\u0dbb\u0dd3", "\u0915\u094d\u200d\u0937", "\u0645\u062d\u0645\u062f\u200f (Ali)", "\u674e\u6885",
        "O\u2019Neil\u00a0jr.",
        "\ud83d\udc69\u200d\ud83d\udcbb", "two\nlines\tand more", "\u0600\u0661"})
    void areNoneInWhatPeopleWrite(String text) {
        assertThat(UnseenSigns.isIn(text)).isFalse();
        assertThat(UnseenSigns.without(text)).isEqualTo(text);
    }

    @Test
    void areRefusedAtTheirFields() throws Exception {
        var posted = JsonMapper.builder().build().readTree(
                "{\"name\":\"A\\u202eb\",\"rows\":[{\"place\":\"fine\"},{\"place\":\"A\\u200bb\"}],\"number\":1,\"none\":null}");
        var refusal = catchThrowableOfType(Refusal.class, () -> UnseenSigns.refuse(posted));

        assertThat(refusal.reasons().stream().map(reason -> reason.field() + " " + reason.values()).toList())
                .containsExactly("name {sign=U+202E}", "rows[1].place {sign=U+200B}");
    }

    @Test
    void areReadByNoBody() {
        var refusal = catchThrowableOfType(Refusal.class,
                () -> JsonText.read(new ByteArrayInputStream("{\"name\":\"A\\u200bb\"}".getBytes(StandardCharsets.UTF_8))));
        assertThat(refusal.reasons()).extracting(Refusal.Reason::field).containsExactly("name");
        var header = catchThrowableOfType(Refusal.class, () -> JsonText.header("Cordon-Contribution", "{\"origin\":\"A\\u202eb\"}"));
        assertThat(header.reasons()).hasSize(1);
    }
}
