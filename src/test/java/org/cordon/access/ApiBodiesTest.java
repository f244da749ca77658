package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The bodies that {@code api/bodies.yaml} describes, against those of {@code access/bodies.json}, which {@link RouteMatrixTest} has the
 * server take: each is one that the description allows, and none is with a field more or without one that it calls required.
 */
class ApiBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** They may hold what a public notice holds besides. */
    private static final Set<String> OF_NOTICES = Set.of("POST /api/operations/{operation}/nominations",
            "PUT /api/nominations/{reference}");

    private final JsonNode schemas = read("bodies.yaml");

    @TestFactory
    Stream<DynamicTest> allowTheBodiesThatTheServerTakes() {
        return RouteMatrix.bodies().entrySet().stream().filter(body -> body.getKey().contains(" /api/") && body.getValue().startsWith("{"))
                .map(body -> dynamicTest(body.getKey(), () -> {
                    var sent = (ObjectNode) JSON
                            .readTree(body.getValue().replaceAll("\\{\\+\\d+}", "2027-05-11T04:20:00Z")
                                    .replaceAll("\\{day\\+\\d+}", "2027-05-11").replace("{me}", "FR"));
                    var schema = schemaOf(body.getKey());
                    assertThat(flaws(schema, sent)).isEmpty();
                    schemas.path(schema).path("required")
                            .forEach(field -> assertThat(flaws(schema, sent.deepCopy().without(field.textValue()))).as("without " + field)
                                    .isNotEmpty());
                    if (!OF_NOTICES.contains(body.getKey())) {
                        assertThat(flaws(schema, sent.put("quorn", 1))).isNotEmpty();
                    }
                }));
    }

    @Test
    void allowWhatTheSamplesHold() throws IOException {
        assertThat(flaws("Notices", JSON.readTree(Path.of("docs/samples/hydra-2016/fr.json").toFile()))).isEmpty();
    }

    private static String schemaOf(String route) {
        for (var group : read("operations.yaml")) {
            if (group.has(route)) {
                return group.get(route).path("body").asText();
            }
        }
        throw new AssertionError(route + " has no line in api/operations.yaml");
    }

    private List<String> flaws(String name, JsonNode sent) {
        var schema = JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
        schema.putObject("components").set("schemas", schemas);
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V4,
                builder -> builder.metaSchema(OpenApi30.getInstance()).defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
        return factory.getSchema(schema).validate(sent).stream().map(Object::toString).toList();
    }

    private static JsonNode read(String file) {
        try {
            return new YAMLMapper().readTree(ApiBodiesTest.class.getResourceAsStream("/api/" + file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
