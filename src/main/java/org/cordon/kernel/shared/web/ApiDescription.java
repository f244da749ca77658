package org.cordon.kernel.shared.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.input.Body;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Makes the answer of {@code /v3/api-docs}. Routes, parameters and answers come from the code. The rest comes from {@code api/}, above all
 * the bodies, which code reads by hand once their sender is admitted.
 */
@Configuration
class ApiDescription {

    private static final String PROBLEM = "application/problem+json";
    private static final String JSON = "application/json";
    private static final int NO_CONTENT = 204;
    private static final List<String> CACHED = List.of("GET", "HEAD");
    private static final Map<String, String> REFUSALS = new LinkedHashMap<>();

    static {
        REFUSALS.put("400", "Something of what was sent cannot be taken; the reasons name the fields.");
        REFUSALS.put("401", "Nobody is signed in.");
        REFUSALS.put("403", "The caller may not do this.");
        REFUSALS.put("404", "There is nothing of this name that the caller may see, or for somebody of his role no such call.");
        REFUSALS.put("406", "The caller accepts no type in which this is answered.");
        REFUSALS.put("408", "What was sent did not arrive in time.");
        REFUSALS.put("409", "It does not go together with the present state, or was changed since the caller looked at it.");
        REFUSALS.put("413", "It is too large.");
        REFUSALS.put("415", "What was sent is of a type that is not read here.");
        REFUSALS.put("422", "The Idempotency-Key belongs to another request.");
        REFUSALS.put("429",
                "It was done too often, or wrong passwords were tried; Retry-After says after how many seconds it may be tried again.");
        REFUSALS.put("503", "Cordon cannot answer for the moment; Retry-After says after how many seconds it may be tried again.");
        SpringDocUtils.getConfig().replaceWithSchema(JsonNode.class, new ObjectSchema().additionalProperties(true))
                .replaceWithSchema(SseEmitter.class, new StringSchema()).addRequestWrapperToIgnore(Body.class);
    }

    private final YAMLMapper yaml = new YAMLMapper();
    private final ApiNames names = new ApiNames(read("names.yaml"));

    ApiDescription(Features features) {
        SpringDocUtils.getConfig().replaceWithSchema(FactType.class, oneOf(features.facts().stream().map(FactType::name)))
                .replaceWithSchema(MessageKind.class, oneOf(features.messages().stream().map(MessageKind::name)));
    }

    private static Schema<String> oneOf(Stream<String> codes) {
        return new StringSchema()._enum(codes.sorted().toList());
    }

    @Bean
    ModelResolver modelResolver(ObjectMapper json) {
        return new ModelResolver(json, names);
    }

    /** Sets a server, because otherwise springdoc writes the requested address into every answer but the first. */
    @Bean
    OpenAPI apiOfNoServer() {
        return new OpenAPI().servers(List.of(new Server().url("/")));
    }

    @Bean
    OpenApiCustomizer apiDescribed(ObjectMapper json) {
        var bodies = read("bodies.yaml");
        var described = new LinkedHashMap<String, JsonNode>();
        read("operations.yaml").properties().forEach(group -> group.getValue().properties()
                .forEach(call -> described.put(call.getKey(), ((ObjectNode) call.getValue()).put("tag", group.getKey()))));
        var parameters = read("parameters.yaml");
        var fields = read("fields.yaml");
        return api -> {
            api.setInfo(new Info().title("Cordon").version("1").description(text("description.md")));
            api.setServers(null);
            var components = api.getComponents() == null ? new Components() : api.getComponents();
            api.setComponents(components);
            components.addSecuritySchemes("basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
            api.addSecurityItem(new SecurityRequirement().addList("basic"));
            new AnswerFields(json, fields).complete(components.getSchemas(), names.named());
            REFUSALS.forEach((status, meaning) -> components.addResponses("Refused" + status, new ApiResponse().description(meaning)
                    .content(new Content().addMediaType(PROBLEM, new MediaType().schema(ref("Problem"))))));
            bodies.properties().forEach(body -> write(components, body.getKey(), body.getValue()));
            read("codes.yaml").properties().forEach(schema -> codes(components.getSchemas().get(schema.getKey()), schema.getValue()));
            api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                explain(operation, parameters, parameters.path(method + " " + path));
                describe(operation, method, described.getOrDefault(method + " " + path, yaml.createObjectNode()));
            }));
            api.setTags(null);
        };
    }

    /** @throws IllegalStateException if an answer and a body have the same name, under which only one of both can be described */
    private static void write(Components components, String name, JsonNode body) {
        if (components.getSchemas().containsKey(name)) {
            throw new IllegalStateException(name + " stands in api/bodies.yaml and is an answer: name one of them anew in api/names.yaml");
        }
        if (body.has("properties") && !body.has("type")) {
            ((ObjectNode) body).put("type", "object").put("additionalProperties", false);
        }
        components.addSchemas(name, Json.mapper().convertValue(body, Schema.class));
    }

    /** Describes text fields that take only a few codes. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private static void codes(Schema<?> schema, JsonNode fields) {
        fields.properties().forEach(field -> {
            var property = (Schema) schema.getProperties().get(field.getKey());
            var codes = StreamSupport.stream(field.getValue().spliterator(), false).map(JsonNode::textValue).toList();
            (property.getItems() == null ? property : property.getItems()).setEnum(codes);
        });
    }

    private static void explain(Operation operation, JsonNode everywhere, JsonNode here) {
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(parameter ->
                    parameter.description(here.path(parameter.getName()).asText(everywhere.path(parameter.getName()).textValue())));
        }
    }

    private static void describe(Operation operation, PathItem.HttpMethod method, JsonNode call) {
        if (call.has("name")) {
            operation.operationId(call.get("name").textValue()).summary(call.get("summary").textValue())
                    .tags(List.of(call.get("tag").textValue()));
        }
        if (call.has("more")) {
            operation.description(call.get("more").textValue());
        }
        var writes = !CACHED.contains(method.name());
        var media = call.path("media").asText(JSON);
        if (call.has("body")) {
            var content = new Content().addMediaType(media, new MediaType().schema(ref(call.get("body").textValue())));
            call.path("or").forEach(other -> content.addMediaType(other.textValue(), new MediaType().schema(file(other.textValue()))));
            operation.requestBody(new RequestBody().required(true).content(content));
        }
        if (writes) {
            operation.addParametersItem(
                    new HeaderParameter().name("Idempotency-Key").required(false).schema(new StringSchema().maxLength(100))
                    .description("Names the act, so that sending it again does it no second time."));
        }
        operation.getResponses().values().forEach(answer -> answered(answer, call, call.has("body") ? JSON : media));
        call.path("files").forEach(file -> operation.getResponses().get("200").getContent()
                .addMediaType(file.textValue(), new MediaType().schema(file(file.textValue()))));
        statuses(operation.getResponses(), call);
        REFUSALS.keySet().forEach(status -> {
            if (canBe(status, writes, call.has("body"), operation)) {
                operation.getResponses().addApiResponse(status, new ApiResponse().$ref("#/components/responses/Refused" + status));
            }
        });
    }

    /** Sets the statuses of an answer, if the code does not declare them, or declares fewer. */
    private static void statuses(ApiResponses answers, JsonNode call) {
        if (call.has("as")) {
            var said = answers.values().iterator().next();
            answers.clear();
            call.get("as").forEach(status -> answers.addApiResponse(status.asText(),
                    status.asInt() == NO_CONTENT ? new ApiResponse().description(said.getDescription()) : said));
        }
    }

    private static boolean canBe(String status, boolean writes, boolean sends, Operation operation) {
        return switch (status) {
            case "400" -> sends || operation.getParameters() != null;
            case "409", "422" -> writes;
            case "408", "413", "415" -> sends;
            default -> true;
        };
    }

    private static void answered(ApiResponse answer, JsonNode call, String media) {
        if (answer.getContent() == null) {
            return;
        }
        var schema = answer.getContent().values().iterator().next().getSchema();
        if (!media.equals(JSON)) {
            schema = file(media);
        }
        answer.setContent(new Content().addMediaType(media, new MediaType().schema(schema)));
    }

    private static Schema<?> file(String media) {
        return media.equals("text/csv") ? new StringSchema() : new StringSchema().format("binary");
    }

    private static Schema<?> ref(String name) {
        return new Schema<>().$ref("#/components/schemas/" + name);
    }

    private JsonNode read(String file) {
        try {
            return yaml.readTree(text(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String file) {
        try (var content = ApiDescription.class.getResourceAsStream("/api/" + file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
