package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Compares {@code /v3/api-docs} with the server: each route of {@code access/routes.csv} is described. {@link ApiBodiesTest} covers the
 * bodies.
 */
@CordonTest
class ApiDescriptionTest {

    @Autowired
    private Http http;

    private ObjectNode api;

    @BeforeEach
    void description() {
        api = (ObjectNode) http.get("coordinator", "/v3/api-docs").json();
    }

    /** The client of {@link ApiClientTest} is made from this file, and a reviewer sees each change to the published interface in it. */
    @Test
    void isTheOneInTheDocuments() throws IOException {
        var kept = Path.of("docs/api/cordon.json");
        var now = Path.of("target/api/cordon.json");
        Files.createDirectories(now.getParent());
        api.remove("servers");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(now.toFile(), api);

        assertThat(new ObjectMapper().readTree(kept.toFile()).equals(api)).as("copy " + now + " to " + kept).isTrue();
    }

    /** A new route needs its line in {@code api/operations.yaml}. */
    @Test
    void describesEveryRouteAndNamesEachOnce() throws IOException {
        var described = new TreeSet<String>();
        var names = new ArrayList<String>();
        operations((route, operation) -> {
            described.add(route);
            names.add(operation.path("operationId").asText());
            assertThat(operation.path("summary").asText()).as(route + " has no line in api/operations.yaml").isNotBlank();
            assertThat(operation.path("tags").size()).as(route).isOne();
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.path("in").asText().equals("path")) {
                    assertThat(parameter.path("description").asText())
                            .as(route + ": " + parameter.path("name") + " has no line in api/parameters.yaml").isNotBlank();
                }
            });
        });
        assertThat(described).containsExactlyInAnyOrderElementsOf(RouteMatrix.read().stream().map(RouteMatrix.Row::route)
                .filter(route -> route.contains(" /api/")).collect(Collectors.toCollection(TreeSet::new)));
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void tellsOfEachHowItIsRefused() {
        operations((route, operation) -> {
            var refusals = new TreeSet<String>();
            operation.path("responses").properties().forEach(answer -> {
                if (Integer.parseInt(answer.getKey()) >= 400) {
                    refusals.add(answer.getKey());
                    var refusal = api.at(answer.getValue().path("$ref").asText("#").substring(1));
                    assertThat(refusal.at("/content/application~1problem+json/schema/$ref").asText()).as(route)
                            .endsWith("/Problem");
                }
            });
            assertThat(refusals).as(route).contains("401", "403", "404", "429");
            assertThat(refusals.contains("409")).as(route).isEqualTo(!route.startsWith("GET"));
        });
    }

    /** Each schema stands for one thing, and each schema that is referred to exists. */
    @Test
    void everySchemaThatIsNamedIsThere() {
        var schemas = new TreeSet<String>();
        api.at("/components/schemas").fieldNames().forEachRemaining(schemas::add);
        assertThat(api.findValuesAsText("$ref")).isNotEmpty()
                .allSatisfy(ref -> assertThat(api.at(ref.substring(1)).isObject()).as(ref).isTrue());
        assertThat(schemas).doesNotContain("View", "Page", "Items", "Reported", "Answer", "Body").contains("ArrestView", "LeadView",
                "OperationView", "ParticipationView");
    }

    /**
     * Client generators use this parser. They leave out what it complains about, and generate code that does not compile for a body of
     * several shapes.
     */
    @Test
    void aGeneratorOfClientsReadsAllOfIt() {
        var asked = new ParseOptions();
        asked.setResolve(true);
        asked.setResolveFully(true);
        var read = new OpenAPIV3Parser().readContents(api.toString(), null, asked);
        assertThat(read.getMessages()).isEmpty();
        var calls = read.getOpenAPI().getPaths().values().stream().flatMap(path -> path.readOperations().stream()).toList();
        assertThat(calls).hasSameSizeAs(api.findValues("operationId")).allSatisfy(call ->
        assertThat(Stream
                .concat(call.getResponses().values().stream().map(ApiResponse::getContent),
                        Stream.ofNullable(call.getRequestBody()).map(RequestBody::getContent))
                .filter(Objects::nonNull).flatMap(content -> content.values().stream()).map(MediaType::getSchema)).as(call.getOperationId())
                        .isNotEmpty().allSatisfy(schema -> assertThat(schema.getType()).isNotNull()));
        assertThat(api.findValues("oneOf")).isEmpty();
    }

    private void operations(BiConsumer<String, JsonNode> look) {
        api.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(
                        operation -> look.accept(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), operation.getValue())));
    }
}
