package org.cordon.described;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The description in {@code docs/api/cordon.json}, read strictly: it refuses every field, null, status or content type that it does not
 * mention. {@code ApiDescriptionTest} compares the file with the server's own description.
 */
final class Description {

    private static final String SCHEMAS = "cordon:/schemas";

    private final JsonNode api;
    private final JsonSchemaFactory factory;
    private final SchemaValidatorsConfig formats = SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

    Description(JsonNode api) {
        this.api = api;
        var schemas = new ObjectMapper().createObjectNode();
        schemas.set("$defs", strict(api.at("/components/schemas").deepCopy()));
        var text = schemas.toString().replace("#/components/schemas/", SCHEMAS + "#/$defs/");
        factory = JsonSchemaFactory.getInstance(VersionFlag.V202012,
                builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(SCHEMAS, text))));
    }

    static Description kept() {
        try {
            return new Description(new ObjectMapper().readTree(Path.of("docs/api/cordon.json").toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns the described path that matches a request, whatever its method; of two matches, the one with fewer parameters. */
    Optional<String> pathOf(String asked) {
        var steps = asked.split("/", -1);
        String found = null;
        for (var paths = api.path("paths").fieldNames(); paths.hasNext();) {
            var path = paths.next();
            if (fits(path.split("/", -1), steps) && (found == null || open(path) < open(found))) {
                found = path;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean fits(String[] path, String[] steps) {
        if (path.length != steps.length) {
            return false;
        }
        for (var at = 0; at < path.length; at++) {
            if (!path[at].startsWith("{") && !path[at].equals(steps[at]) || steps[at].isEmpty() && at > 0) {
                return false;
            }
        }
        return true;
    }

    private static long open(String path) {
        return path.chars().filter(letter -> letter == '{').count();
    }

    boolean has(String method, String path) {
        return api.path("paths").path(path).has(method.toLowerCase(Locale.ROOT));
    }

    /** Returns the flaw in an answer's status or content type, or null if there is none. The body is not examined. */
    String undeclared(String method, String path, int status, String media) {
        var answer = answer(method, path, status);
        if (answer.isMissingNode()) {
            return "the status " + status + " is not declared";
        }
        if (media != null && !answer.path("content").has(media) && !answer.path("content").has("*/*")) {
            return "the type " + media + " is not declared for " + status;
        }
        return null;
    }

    /** Returns the flaws in the body of an answer whose status and content type are declared. */
    List<String> flaws(String method, String path, int status, String media, JsonNode body) {
        var schema = compiled.computeIfAbsent(method + " " + path + " " + status + " " + media, key -> {
            var declared = answer(method, path, status).path("content").path(media).path("schema").deepCopy();
            var text = strict(declared).toString().replace("#/components/schemas/", SCHEMAS + "#/$defs/");
            return factory.getSchema(text, formats);
        });
        var flaws = new ArrayList<String>();
        schema.validate(body).forEach(flaw -> flaws
                .add(flaw.getMessage() + " (" + flaw.getSchemaLocation().toString().replace(SCHEMAS + "#/$defs/", "") + ")"));
        return flaws;
    }

    private JsonNode answer(String method, String path, int status) {
        var answer = api.path("paths").path(path).path(method.toLowerCase(Locale.ROOT)).path("responses").path(String.valueOf(status));
        return answer.has("$ref") ? api.at(answer.get("$ref").textValue().substring(1)) : answer;
    }

    /** Turns OpenAPI 3.0 schemas into JSON schemas that allow null only where it is declared, and no undeclared field. */
    private static JsonNode strict(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            object.forEach(Description::strict);
            if (!object.path("example").isObject()) {
                object.remove("example");
            }
            close(object);
            allowNull(object);
        } else {
            schema.forEach(Description::strict);
        }
        return schema;
    }

    private static void close(ObjectNode schema) {
        if (schema.path("type").asText().equals("object") && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
    }

    private static void allowNull(ObjectNode schema) {
        if (!schema.path("nullable").isBoolean() || !schema.remove("nullable").booleanValue()) {
            return;
        }
        if (schema.path("type").isTextual()) {
            schema.putArray("type").add(schema.remove("type")).add("null");
            if (schema.path("enum") instanceof ArrayNode codes && !codes.findValuesAsText("").contains("null")) {
                codes.addNull();
            }
        } else {
            var value = schema.deepCopy();
            schema.removeAll();
            schema.putArray("anyOf").add(value).addObject().put("type", "null");
        }
    }
}
