package org.cordon.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cordon.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": true, \"type\": \"Boolean\"}", "{\"value\": true, \"valueInfo\": {}}",
            "{\"value\": true, \"valueInfo\": null}"})
    void takesPlainValues(String value) {
        assertThatCode(() -> check(value)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": true, \"valueInfo\": {\"transient\": false}}",
            "{\"value\": \"x\", \"valueInfo\": {\"objectTypeName\": \"java.lang.Object\"}}",
        "{\"value\": true, \"valueInfo\": [1]}", "{\"value\": true, \"type\": \"Object\"}", "{\"value\": true, \"local\": true}", "true"})
    void refusesWhatWouldBeKeptInAnotherWay(String value) {
        assertThatThrownBy(() -> check(value)).isInstanceOf(Refusal.class).hasMessageContaining("accepted");
    }

    private static void check(String value) {
        PostedForm.check(("{\"variables\": {\"accepted\": " + value + "}}").getBytes(StandardCharsets.UTF_8), Set.of("accepted"));
    }
}
