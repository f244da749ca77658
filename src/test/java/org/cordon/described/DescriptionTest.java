package org.cordon.described;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description refuses everything that it does not mention. Answers that it would judge differently have different shapes. */
class DescriptionTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String API = """
            {"paths": {
              "/api/leads/{reference}": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
                {"$ref": "#/components/schemas/Lead"}}}}, "404": {"$ref": "#/components/responses/Refused"}}}},
              "/api/leads/latest": {"get": {"responses": {}}}},
             "components": {
              "responses": {"Refused": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}},
              "schemas": {"Lead": {"type": "object", "required": ["reference", "kind", "place"], "properties": {
                "reference": {"type": "string"}, "kind": {"type": "string", "enum": ["LEAD", "LOCATION"]},
                "place": {"type": "string", "nullable": true}, "at": {"type": "string", "format": "date-time"},
                "behind": {"nullable": true, "allOf": [{"$ref": "#/components/schemas/Lead"}]},
                "detail": {"type": "object", "additionalProperties": true}}}}}}""";

    private final Description description = description();

    @ParameterizedTest
    @ValueSource(strings = {"{'reference': 'A', 'kind': 'LEAD', 'place': null}",
            "{'reference': 'A', 'kind': 'LEAD', 'place': 'Rome', 'at': '2027-05-11T04:20:00Z', 'behind': null, 'detail': {'any': 1}}",
            "{'reference': 'A', 'kind': 'LEAD', 'place': '', 'behind': {'reference': 'B', 'kind': 'LOCATION', 'place': null}}"})
    void takesWhatIsDeclared(String body) throws IOException {
        assertThat(flaws(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'reference': 'A', 'kind': 'LEAD'}", "{'reference': null, 'kind': 'LEAD', 'place': null}",
            "{'reference': 'A', 'kind': 'RUMOUR', 'place': null}", "{'reference': 'A', 'kind': 'LEAD', 'place': null, 'more': 1}",
            "{'reference': 'A', 'kind': 'LEAD', 'place': null, 'at': 'today'}", "{'reference': 1, 'kind': 'LEAD', 'place': null}",
            "{'reference': 'A', 'kind': 'LEAD', 'place': null, 'behind': {'reference': 'B'}}"})
    void refusesWhatIsNot(String body) throws IOException {
        assertThat(flaws(body)).isNotEmpty();
    }

    @Test
    void refusesAStatusAndATypeOfContent() {
        assertThat(description.undeclared("GET", "/api/leads/{reference}", 200, "application/json")).isNull();
        assertThat(description.undeclared("GET", "/api/leads/{reference}", 404, "application/problem+json")).isNull();
        assertThat(description.undeclared("GET", "/api/leads/{reference}", 201, null)).contains("201");
        assertThat(description.undeclared("GET", "/api/leads/{reference}", 200, "text/html")).contains("text/html");
    }

    @Test
    void findsThePathOfARequestThatWasRefusedBeforeItsRoute() {
        assertThat(description.pathOf("/api/leads/TERRA-2027-L7M2X")).contains("/api/leads/{reference}");
        assertThat(description.pathOf("/api/leads/latest")).contains("/api/leads/latest");
        assertThat(description.pathOf("/api/leads/")).isEmpty();
        assertThat(description.pathOf("/api/leads/a/b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{'a': 'ONE'} | {'a': 'TWO'}", "{'a': 'x'} | {'a': null}", "{'a': 'x'} | {'b': 'x'}",
            "{'a': '2027-05-11'} | {'a': '2027-05-11T04:20:00Z'}", "{'a': 1} | {'a': 1.5}", "{'a': ['x']} | {'a': [{}]}",
            "{'a': 'text'} | {'a': '0b9d3b9e-8d2f-4c43-9d7c-1f3d0e5f6a7b'}"})
    void shapesDiffer(String one, String other) throws IOException {
        assertThat(shape(one)).isNotEqualTo(shape(other));
    }

    @Test
    void shapesOfTwoTextsAreOne() throws IOException {
        assertThat(shape("{'a': 'In Genoa', 'at': '2027-05-11T04:20:00Z'}"))
                .isEqualTo(shape("{'a': 'In Rome, perhaps', 'at': '2026-01-01T00:00:01Z'}"));
    }

    private Iterable<String> flaws(String body) throws IOException {
        return description.flaws("GET", "/api/leads/{reference}", 200, "application/json", JSON.readTree(body.replace('\'', '"')));
    }

    private static long shape(String body) throws IOException {
        return AnswerShape.of(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Description description() {
        try {
            return new Description(JSON.readTree(API));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
