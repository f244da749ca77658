package org.cordon.analysis.product.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cordon.support.Addresses;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;

/** Two analysis files as people work with them over HTTP: ordered, fed by countries, judged by analysts. */
final class TwoFiles {

    static final String BOATS = "boats";
    static final String PAPERS = "papers";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_TRIES = 200;

    /** The references of the standing contributions, by their names in the test. */
    final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Http http;
    private final Addresses addresses;
    private final Jobs jobs;

    TwoFiles(Http http, Addresses addresses, Jobs jobs) {
        this.http = http;
        this.addresses = addresses;
        this.jobs = jobs;
    }

    void order(String name, String... members) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var file = made(http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The %s of May", "scope": "2027", "persons": ["SUSPECT_OR_CONVICTED", "CONTACT", "VICTIM"],
                 "members": ["%s"], "data": ["IDENTITY", "DOCUMENTS", "CONTACT_DETAILS", "LINKS", "TRAVEL", "VEHICLES_AND_VESSELS",
                 "MONEY", "ORGANISATIONS"], "reviewOn": "%s", "endsOn": "%s"}"""
                .formatted(name, String.join("\", \"", members), today.plusDays(90), today.plusDays(900))));
        jobs.run();
        done(http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}"));
        files.put(name, file);
    }

    String file(String name) {
        return files.get(name);
    }

    List<String> files() {
        return List.copyOf(files.values());
    }

    String path(String file, String rest) {
        return "/api/analysis-files/" + files.get(file) + rest;
    }

    static String bureau(String country) {
        return "ncb-" + country.toLowerCase(Locale.ROOT);
    }

    static String fileOf(String name) {
        return name.substring(0, name.indexOf('-'));
    }

    /** Contributes a country's file of entities by its name. */
    void give(String name) {
        var one = HeldOut.given(name);
        var body = JSON.createObjectNode().put("content", HeldOut.sent(name)).put("origin", one.origin().isEmpty() ? null : one.origin());
        one.notFor().forEach(body.putObject("handling").put("handlingCode", "H0").withArray("notFor")::add);
        given.put(name, made(http.post(bureau(one.by()), path(fileOf(name), "/contributed-files"), body.toString())));
    }

    /** Contributes one of the country's facts, unchanged. */
    void tick(String name, String fact) {
        given.put(name, made(http.post(bureau(HeldOut.given(name).by()), path(fileOf(name), "/contributions"),
                "{\"item\": \"" + fact + "\", \"seconds\": 4}")));
    }

    void takeBack(String name) {
        done(http.post(bureau(HeldOut.given(name).by()), "/api/contributions/" + given.remove(name) + "/withdrawal", ""));
    }

    /** The name of the contribution with this reference; for one that was taken back, the reference itself. */
    String called(String reference) {
        return given.entrySet().stream().filter(entry -> entry.getValue().equals(reference)).map(Map.Entry::getKey).findFirst()
                .orElse(reference);
    }

    /** The id that somebody sees for the thing that has this name in a contribution. */
    String id(String user, String name, String called) {
        return things(user, fileOf(name)).stream().filter(thing -> thing.path("contribution").asText().equals(given.get(name))
                && thing.path("caption").asText().equals(called)).findFirst()
                .orElseThrow(() -> new AssertionError(user + " sees no " + called)).path("id").asText();
    }

    List<JsonNode> things(String user, String file) {
        return Stream.of("", "?waiting=true").flatMap(query -> items(json(user, path(file, "/entities" + query)), "items")).toList();
    }

    Answer categorise(String user, String id, String category) {
        var answer = http.post(user, "/api/analysis-entities/" + id + "/category", "{\"category\": \"" + category + "\"}");
        jobs.run();
        return answer;
    }

    Answer judge(String user, String file, String one, String other, String verdict) {
        return http.post(user, path(file, "/judgements"), JSON.createObjectNode().put("one", one).put("other", other)
                .put("verdict", verdict).put("reason", verdict.equals("UNSURE") ? null : "as the table says").toString());
    }

    /** The pairs with this verdict, or those that nobody has judged, from all pages. */
    List<JsonNode> pairs(String user, String file, String verdict) {
        var found = new ArrayList<JsonNode>();
        for (var next = 0; next >= 0;) {
            var page = computed(user, path(file, "/identities?after=" + next + (verdict == null ? "" : "&verdict=" + verdict)));
            items(page, "items").forEach(found::add);
            next = page.path("next").asInt(-1);
        }
        return found;
    }

    /** The first pair that nobody has judged. */
    Optional<JsonNode> openPair(String user, String file) {
        return items(computed(user, path(file, "/identities")), "items").findFirst();
    }

    /** Asks again until the answer is computed. */
    JsonNode computed(String user, String path) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var answer = json(user, path);
            if (answer.path("percent").asInt() == 100) {
                return answer;
            }
        }
        throw new AssertionError(path + " is not computed for " + user);
    }

    JsonNode json(String user, String path) {
        var answer = addresses.fetched(user, path);
        assertThat(answer.status()).as(user + " " + path + " " + answer.body()).isEqualTo(200);
        return answer.json();
    }

    int status(String user, String path) {
        return addresses.fetched(user, path).status();
    }

    List<CSVRecord> table(String user, String path) {
        var format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        try (var parser = format.parse(new StringReader(text(user, path).replaceFirst("^\uFEFF", "")))) {
            return parser.getRecords();
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    String text(String user, String path) {
        var answer = addresses.fetched(user, path);
        assertThat(answer.status()).as(user + " " + path).isEqualTo(200);
        return answer.body();
    }

    static Stream<JsonNode> items(JsonNode answer, String of) {
        return StreamSupport.stream(answer.path(of).spliterator(), false);
    }

    String made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
