package org.cordon.analysis.file.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.Http;
import org.cordon.support.Jobs;

/** An open analysis file in which "analyst" works, and the contributions of countries to it. */
record AnalysisFileOverHttp(Http http, String reference) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static AnalysisFileOverHttp open(Http http, Jobs jobs) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var file = reference(http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["SUSPECT_OR_CONVICTED", "VICTIM"], "members": ["analyst"],
                 "data": ["IDENTITY", "LINKS", "TRAVEL", "CONTACT_DETAILS"], "reviewOn": "%s", "endsOn": "%s"}"""
                .formatted(today.plusDays(90), today.plusDays(900))));
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        return new AnalysisFileOverHttp(http, file);
    }

    /**
     * Contributes, and lets a second person confirm who is a victim.
     *
     * @return the reference of the contribution
     */
    String contribute(String who, String content, String origin) {
        var given = reference(http.post(who, path("/contributed-files"), JSON.createObjectNode().put("content", content)
                .put("origin", origin).toString()));
        TestDatabase.asOwner().update("update entity set confirmed_by = 'another' where waiting and category = 'VICTIM'");
        return given;
    }

    String path(String rest) {
        return "/api/analysis-files/" + reference + rest;
    }

    /** The id of the entity that has this name in its contribution. */
    static String id(String name) {
        return TestDatabase.asOwner().queryForObject("select id from entity where name = ?", String.class, name);
    }

    static String people(String id, int number, String category) {
        return IntStream.range(0, number).mapToObj(each -> """
                {"id":"%1$s%2$d","schema":"Person","properties":{"name":["Person %1$s%2$d"]},"category":"%3$s"}
                """.formatted(id, each, category)).collect(Collectors.joining());
    }

    static String associate(String one, String other) {
        return """
                {"id":"%1$s-%2$s","schema":"Associate","properties":{"person":["%1$s"],"associate":["%2$s"]}}
                """.formatted(one, other);
    }

    private static String reference(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }
}
