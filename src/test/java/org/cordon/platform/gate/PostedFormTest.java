package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostedFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": true, \"type\": \"Boolean\"}", "{\"value\": true, \"valueInfo\": {}}",
            "{\"value\": true, \"valueInfo\": null}", "{\"value\": \"true\", \"type\": \"Boolean\"}",
            "{\"value\": 1, \"type\": \"String\"}",
            "{\"value\": null, \"type\": \"Long\"}", "{\"value\": \"[]\", \"type\": \"Json\"}", "{}"})
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

    /** The engine would refuse these in its own words, which name Java classes. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": [], \"type\": \"Boolean\"}", "{\"value\": \"[]\", \"type\": \"Boolean\"}",
            "{\"value\": 1.5, \"type\": \"Integer\"}", "{\"value\": 2147483648, \"type\": \"Integer\"}",
            "{\"value\": {}, \"type\": \"String\"}",
            "{\"value\": [1]}", "{\"value\": \"x\", \"type\": \"Double\"}"})
    void refusesWhatTheEngineCannotMakeOfAValue(String value) {
        assertThatThrownBy(() -> check(value)).isInstanceOf(Refusal.class).hasMessageContaining("accepted");
    }

    /** The refusal names the place of the sign, even where a form posts a list as a text or writes the sign as an escape. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": \"A\u202eb\"}", "{\"value\": \"A\u200bb\", \"type\": \"String\"}",
        "{\"value\": \"[{\\\"name\\\":\\\"A\\\\u202eb\\\"}]\", \"type\": \"Json\"}",
        "{\"value\": \"[{\\\"name\\\":\\\"A\\\\u200bb\\\"}]\"}"})
    void refusesSignsThatAreNotSeen(String value) {
        assertThatThrownBy(() -> check(value)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reasons())
                .singleElement().matches(reason -> reason.field().startsWith("accepted") && reason.code().equals("UNSEEN_SIGN")));
    }

    /** The engine reads to the end, and would also refuse in its own words. */
    @Test
    void refusesWhatFollowsTheBody() {
        assertThatThrownBy(() -> PostedForm.check("{\"variables\": {}}\"\"".getBytes(StandardCharsets.UTF_8), Set.of()))
                .isInstanceOf(Refusal.class).hasMessageContaining("not JSON");
    }

    private static void check(String value) {
        PostedForm.check(("{\"variables\": {\"accepted\": " + value + "}}").getBytes(StandardCharsets.UTF_8), Set.of("accepted"));
    }
}
