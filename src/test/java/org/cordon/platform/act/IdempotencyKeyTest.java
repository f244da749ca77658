package org.cordon.platform.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"8e03978e-40d5-43dd-bc93-6894a57f9324", "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"",
            " 8e03978e-40d5-43dd-bc93-6894a57f9324 "})
    void isTheSameWithAndWithoutQuotationMarks(String header) {
        assertThat(IdempotencyKey.of(List.of(header))).hasValue(new IdempotencyKey("8e03978e-40d5-43dd-bc93-6894a57f9324"));
    }

    @Test
    void needNotBeThere() {
        assertThat(IdempotencyKey.of(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "\"", "two words", "caf\u00e9", "a\\b", "a\u0000", "a\"b"})
    void isRefusedWithASentenceWhenMalformed(String header) {
        assertThatThrownBy(() -> IdempotencyKey.of(List.of(header))).isInstanceOf(Refusal.class).hasMessageContaining("1 to 100 letters");
    }

    @Test
    void hasAtMostAHundredSigns() {
        assertThat(IdempotencyKey.of(List.of("k".repeat(100)))).isPresent();
        assertThatThrownBy(() -> IdempotencyKey.of(List.of("k".repeat(101)))).isInstanceOf(Refusal.class);
    }

    @Test
    void isOne() {
        assertThatThrownBy(() -> IdempotencyKey.of(List.of("one", "two"))).isInstanceOf(Refusal.class)
                .hasMessageContaining("this one has 2");
    }
}
