package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares the bodies that {@code docs/api/cordon.json} describes with those of {@code access/bodies.json}, which {@link RouteMatrixTest}
 * sends to the server. The description allows each of these bodies. It refuses each of them with an additional field or without a required
 * one.
 */
class ApiBodiesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Bodies that may also hold further fields of a public notice. */
    private static final Set<String> OF_NOTICES = Set.of("POST /api/operations/{operation}/nominations",
            "PUT /api/nominations/{reference}");

    private static JsonNode api;

    /** Reads the description in the documents; {@link ApiDescriptionTest} compares it with the server's own. */
    @BeforeAll
    static void readDescription() throws IOException {
        api = JSON.readTree(Path.of("docs/api/cordon.json").toFile());
    }

    @TestFactory
    Stream<DynamicTest> allowTheBodiesThatTheServerTakes() {
        return RouteMatrix.bodies().entrySet().stream().filter(body -> body.getKey().contains(" /api/") && body.getValue().startsWith("{"))
                .map(body -> dynamicTest(body.getKey(), () -> {
                    var sent = (ObjectNode) JSON
                            .readTree(body.getValue().replaceAll("\\{\\+\\d+}", "2027-05-11T04:20:00Z")
                                    .replaceAll("\\{day\\+\\d+}", "2027-05-11").replace("{me}", "FR"));
                    var schema = schemaOf(body.getKey());
                    assertThat(flaws(schema, sent)).isEmpty();
                    api.at("/components/schemas").path(schema).path("required")
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
        var call = route.split(" ", 2);
        var schema = api.path("paths").path(call[1]).path(call[0].toLowerCase(Locale.ROOT))
                .at("/requestBody/content/application~1json/schema/$ref").asText();
        return schema.substring(schema.lastIndexOf('/') + 1);
    }

    private static List<String> flaws(String name, JsonNode sent) {
        var schema = JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
        schema.set("components", api.path("components"));
        var factory = JsonSchemaFactory.getInstance(VersionFlag.V4,
                builder -> builder.metaSchema(OpenApi30.getInstance()).defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
        return factory.getSchema(schema).validate(sent).stream().map(Object::toString).toList();
    }
}
