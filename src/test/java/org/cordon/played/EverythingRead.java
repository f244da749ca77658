package org.cordon.played;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cordon.support.Http;

/**
 * Fetches everything that an account can ask for: each reading route of the API description with each reference there is, whether or not
 * the account may see it.
 */
final class EverythingRead {

    private static final Path DESCRIPTION = Path.of("docs/api/cordon.json");
    /** The item that an address is about, by the letters that its reference begins with after the operation. */
    private static final Map<String, List<String>> ITEMS = Map.of("questions", List.of("X-"), "answers", List.of("X-"), "alerts",
            List.of("B-"), "contacts", List.of("C-"), "contact-askings", List.of("C-"), "leads", List.of("L"), "targets", List.of("T"),
            "nominations", List.of("T"), "persons", List.of("T"), "question-suggestions", List.of("T", "L"));

    /** Fields that return a text as it was sent, or that have a shape of their own. They may contain a null. */
    private static final Set<String> AS_SENT = Set.of("notice", "before", "what", "content", "detail");
    private static final int OK = 200;

    private final Http http;
    private final String operation;
    private final List<String> routes;

    EverythingRead(Http http, String operation) {
        this.http = http;
        this.operation = operation;
        try {
            routes = new ObjectMapper().readTree(DESCRIPTION.toFile()).path("paths").properties().stream()
                    .filter(route -> route.getValue().has("get")).map(Map.Entry::getKey).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The answers that an account gets, status and body, by address. */
    Map<String, String> by(String account, Collection<String> references) {
        var read = new TreeMap<String, String>();
        routes.stream().flatMap(route -> addresses(route, references)).forEach(address -> {
            var answer = http.get(account, address);
            if (answer.status() == OK && answer.response().headers().firstValue("Content-Type").orElse("").contains("json")) {
                refuseNulls(address, "", answer.json());
            }
            read.put(address, answer.status() + " " + answer.body());
        });
        return read;
    }

    /**
     * Refuses a null: a field that does not apply is absent, in lists and in single answers. Only {@code next} may be null, at the end of a
     * list.
     */
    private static void refuseNulls(String address, String field, JsonNode value) {
        if (value.isNull() && !field.equals("next")) {
            throw new AssertionError(address + " answers with null as " + field);
        }
        value.properties().stream().filter(one -> !AS_SENT.contains(one.getKey()))
                .forEach(one -> refuseNulls(address, one.getKey(), one.getValue()));
        if (value.isArray()) {
            value.forEach(one -> refuseNulls(address, field, one));
        }
    }

    private Stream<String> addresses(String route, Collection<String> references) {
        var ofOperation = route.replace("{operation}", operation);
        if (route.startsWith("/api/operations/{reference}")) {
            return Stream.of(route.replace("{reference}", operation)).filter(address -> !address.contains("/order"));
        }
        if (route.contains("{reference}")) {
            return references.stream().filter(of(route.split("/")[2])).map(reference -> route.replace("{reference}", reference))
                    .filter(address -> !address.contains("{"));
        }
        return Stream.of(ofOperation).filter(address -> !address.contains("{"));
    }

    private Predicate<String> of(String items) {
        return reference -> ITEMS.getOrDefault(items, List.of()).stream()
                .anyMatch(beginning -> reference.startsWith(beginning) || reference.startsWith(operation + "-" + beginning));
    }}
