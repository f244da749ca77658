package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.cordon.kernel.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries that the engine answers with a failure. Each of these failures was observed. */
class EngineQuestionTest {

    private final JsonMapper json = JsonMapper.builder().build();

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\\u0000\"}", "{\"a\":[{\"b\":\"\\u0000\"}]}", "{\"nameLike\":\"\\\\\"}",
            "{\"nameLike\":\"a\\\\\\\\\\\\\"}", "{\"variables\":[null]}",
            "{\"processVariables\":[{}]}", "{\"orQueries\":[{\"taskVariables\":[{\"name\":\"x\"}]}]}", "{\"ids\":[null]}"})
    void isRefused(String body) {
        assertThatThrownBy(() -> EngineQuestion.check(json.readTree(body))).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]", "{\"nameLike\":\"%a\\\\\\\\\"}", "{\"nameLike\":\"\\\\%\"}", "{\"name\":\"\\\\\"}",
            "{\"variables\":[]}",
            "{\"variables\":{\"frozen\":{\"value\":true}}}", "{\"variables\":[{\"name\":\"x\",\"operator\":\"eq\",\"value\":null}]}",
            "{\"sorting\":[{\"sortBy\":\"name\"}]}"})
    void isAsked(String body) throws IOException {
        var question = json.readTree(body);
        assertThatCode(() -> EngineQuestion.check(question)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "a\\", "a\\\\\\"})
    void isRefusedAsAPatternOfAnAddress(String pattern) {
        assertThatThrownBy(() -> EngineQuestion.check(Map.of("nameLike", new String[] {"%", pattern}))).isInstanceOf(Refusal.class)
                .hasMessage("nameLike cannot be read.");
        assertThatCode(() -> EngineQuestion.check(Map.of("name", new String[] {pattern}))).doesNotThrowAnyException();
    }
}
