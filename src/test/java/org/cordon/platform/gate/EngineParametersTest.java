package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Turns;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.util.ClassUtils;

/**
 * Sends every query of the engine with bad values, over HTTP and behind the webapps. Each is answered, or refused in the engine's shape by
 * a sentence that names no class. The parameters come from the engine's own query classes, so that the test covers those of a new version
 * as well.
 */
@CordonTest
class EngineParametersTest {

    private static final List<String> VALUES = List.of("", " ", ",", "a,,b", "x", "-1", "0", "1.5", "2147483648", "99999999999999999999",
            "true", "maybe", "null", "[]", "{}", "%", "\\", "2026-13-45T99:00:00.000+0000", "2026-02-30", "2026-12-01T10:00:00.000+0000",
            "-290000-01-01T00:00:00.000+0000", "290000-01-01T00:00:00.000+0000", "x_eq_", "x_eq_y_z", "x_none_1", "_", "eq", "\u202e",
            "MONTH", "month", "asc", "x".repeat(300));
    private static final List<String> IN_BODIES = List.of("null", "[]", "{}", "\"\"", "\"x\"", "-1", "1.5", "99999999999999999999", "true",
            "[null]", "[\"\"]", "[{}]", "[[]]", "{\"x\":null}", "\"2026-13-45T99:00:00.000+0000\"",
            "\"-290000-01-01T00:00:00.000+0000\"");
    private static final List<String> SORTINGS = List.of("sortBy=%s", "sortBy=%s&sortOrder=up", "sortOrder=asc", "sortBy=%s&sortOrder=asc",
            "sortBy=none&sortOrder=asc", "sortBy=%s&sortOrder=asc&sortOrder=desc", "sortBy=&sortOrder=");
    private static final List<String> SORTS = List.of("\"sorting\":null", "\"sorting\":{}", "\"sorting\":[null]", "\"sorting\":[{}]",
            "\"sorting\":[{\"sortBy\":\"x\"}]", "\"sorting\":[{\"sortOrder\":\"asc\"}]",
            "\"sorting\":[{\"sortBy\":\"x\",\"sortOrder\":\"y\"}]",
            "\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{}}]",
            "\"sorting\":[{\"sortBy\":\"processVariable\",\"sortOrder\":\"asc\",\"parameters\":{\"variable\":\"x\",\"type\":\"none\"}}]");

    /** A class that an answer must not name: a name with its packages, or a name that ends like an exception or an internal class. */
    private static final Pattern CLASS = Pattern.compile(
            "\\b(?:[a-z]\\w*\\.){2,}[A-Z]\\w+|\\b[A-Z]\\w+(?:Exception|Error|Dto|Query|Impl)\\b|ENGINE-\\d|SQL");

    /** The last step of a path that answers a list or its number. */
    private static final Pattern COLLECTION = Pattern.compile(
            "count|[a-z]+-[a-z-]+|task|job|incident|deployment|execution|batch|user|group");

    /** Matches the type of a failure, which names a class by custom; no other may be named. */
    private static final Pattern TYPE = Pattern.compile("\"type\":\"(RestException|AuthorizationException)\"");

    private final Map<String, Set<String>> parameters = new TreeMap<>();
    private final List<String> failed = new ArrayList<>();
    private int asked;
    private final Turns turns = new Turns();

    @Autowired
    private Http http;

    @BeforeEach
    void parameters() throws IOException, ClassNotFoundException {
        var resolver = new PathMatchingResourcePatternResolver();
        var readers = new CachingMetadataReaderFactory();
        for (var place : List.of("org/camunda/bpm/engine/rest/dto", "org/camunda/bpm/cockpit/impl/plugin/base/dto/query")) {
            for (var found : resolver.getResources("classpath*:" + place + "/**/*.class")) {
                var type = ClassUtils.forName(readers.getMetadataReader(found).getClassMetadata().getClassName(), null);
                var names = Arrays.stream(type.getMethods()).map(method -> method.getAnnotation(CamundaQueryParam.class))
                        .filter(Objects::nonNull).map(CamundaQueryParam::value).collect(Collectors.toCollection(TreeSet::new));
                if (!names.isEmpty()) {
                    parameters.put(type.getSimpleName(), names);
                }
            }
        }
        assertThat(parameters).hasSizeGreaterThan(30);
    }

    @Test
    void noQuestionToTheEngineFailsOrNamesAClass() throws IOException {
        for (var path : paths("GET", false)) {
            for (var query : queries(path)) {
                var answer = http.get(reader(path), "/engine-rest" + path + "?" + query);
                note("GET " + path + "?" + query, answer.status(), answer.body());
            }
        }
        for (var path : paths("POST", false)) {
            for (var body : bodies(path)) {
                var answer = http.post(reader(path), "/engine-rest" + path, body);
                note("POST " + path + " " + body, answer.status(), answer.body());
            }
        }
        held();
    }

    @Test
    void noQuestionOfTheWebappsFailsOrNamesAClass() throws IOException {
        var manager = new Visitor(http);
        manager.signIn("manager", "cordon");
        for (var path : paths("GET", true)) {
            for (var query : queries(path)) {
                var answer = manager.ask(http.request(path + "?" + query).header("Accept", "application/json").build());
                note("GET " + path + "?" + query, answer.statusCode(), answer.body());
            }
        }
        held();
    }

    private void held() {
        var summary = failed.stream().map(line -> line.replaceAll("\\?.*<-", "<-")).distinct().limit(400).toList();
        assertThat(asked).as("questions").isGreaterThan(200);
        assertThat(failed).as(failed.size() + " of " + asked + " answers " + String.join("\n", summary)).isEmpty();
    }

    private void note(String what, int status, String body) {
        asked++;
        if (status >= 500 || status >= 400 && CLASS.matcher(TYPE.matcher(body).replaceAll("")).find()) {
            failed.add(status + " " + what.substring(0, Math.min(160, what.length())) + " <- "
                    + body.substring(0, Math.min(200, body.length())));
        }
    }

    private static String reader(String path) {
        return path.startsWith("/group") || path.startsWith("/user") || path.startsWith("/identity") ? "admin" : "manager";
    }

    /** The collections that a manager or an administrator may read, and their counts: those for scripts, or those behind the webapps. */
    private static Set<String> paths(String method, boolean webapps) throws IOException {
        try (var engine = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get()
                .parse(Files.newBufferedReader(Path.of("src/test/resources/access/engine.csv")))) {
            var open = engine.stream().filter(row -> row.get("method").equals(method)
                    && !(row.get("manager") + row.get("administrator")).isEmpty()).map(row -> row.get("path"))
                    .filter(path -> !path.contains("/static/") && !path.contains("logout")).toList();
            return open.stream().filter(path -> path.startsWith("/camunda") == webapps)
                    .flatMap(path -> path.endsWith("/**") ? under(path.substring(0, path.length() - 3))
                            : Stream.of(path.replaceAll("\\{[^/]+}", "none")))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> under(String path) {
        return path.endsWith("/plugin")
                ? Stream.of("process-definition/statistics", "process-definition/statistics-count",
                        "process-definition/none/called-process-definitions", "process-instance", "process-instance/count",
                        "process-instance/none/called-process-instances", "incident", "incident/count",
                        "history/process-instance", "none").map(each -> path + "/base/default/" + each)
                : Stream.of("", "/count", "/statistics", "/report", "/none", "/cleanable-process-instance-report")
                        .map(each -> path + each);
    }

    private List<String> queries(String path) {
        var queries = new ArrayList<String>();
        known(path).forEach(parameter -> turns.some(VALUES, path.endsWith("/count") ? 60 : 22).forEach(
                value -> queries.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        Stream.of("firstResult", "maxResults", "reportType", "periodUnit", "groupBy", "metrics", "interval").forEach(
                parameter -> turns.some(VALUES, 14).forEach(
                        value -> queries.add(parameter + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        Stream.of("id", "instanceId", "startTime").forEach(
                by -> turns.some(SORTINGS, 1).forEach(sorting -> queries.add(sorting.formatted(by))));
        queries.addAll(List.of("firstResult=-1", "firstResult=1&firstResult=2"));
        return queries;
    }

    private List<String> bodies(String path) {
        var bodies = new ArrayList<String>();
        known(path).forEach(parameter -> turns.some(IN_BODIES, 14).forEach(value -> bodies.add("{\"" + parameter + "\":" + value + "}")));
        SORTS.forEach(sorting -> bodies.add("{" + sorting + "}"));
        bodies.addAll(List.of("", "[]", "1", "{\"none\":1}", "{\"orQueries\":[{\"orQueries\":[]}]}",
                "{\"orQueries\":[{\"sorting\":[{\"sortBy\":\"id\"}]}]}"));
        return bodies;
    }

    /** The parameters of classes that are named like the collection, or two common parameters if there is no such class. */
    private Set<String> known(String path) {
        var steps = List.of(path.substring(1).split("/"));
        var last = steps.get(steps.size() - 1);
        var history = steps.contains("history");
        var thing = steps.stream().map(EngineParametersTest::camel).toList();
        var known = new TreeSet<String>();
        parameters.forEach((type, names) -> {
            if (type.startsWith("Historic") == history && thing.stream().anyMatch(each -> type.replace("Historic", "").startsWith(each))) {
                known.addAll(names);
            }
        });
        return known.isEmpty() || !COLLECTION.matcher(last).matches() ? Set.of("active", "startedAfter") : known;
    }

    private static String camel(String step) {
        return Arrays.stream(step.split("-")).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)).collect(Collectors.joining());
    }
}
