package org.cordon.rooms.today;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.analysis.file.contribution.Quarantine;
import org.cordon.analysis.file.identity.OwnFileQueries;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Statements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first screen of analysts: it counts the work in their own files that is no task. All persons are invented. */
@CordonTest
class AnalystsTodayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "analyst-of-another-file";
    private static final String SUSPECT = "SUSPECT_OR_CONVICTED";
    /** The statements of an analyst's first screen for his files once they are compared: the files, and the judgements in them. */
    private static final int COMPARED = 2;

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private OwnFileQueries files;
    private String file;

    @BeforeEach
    void open() {
        accounts.analyst(OTHER);
        file = opened("analyst");
        opened(OTHER);
    }

    @Test
    void countsThePairsAndTheQuarantineOfTheAnalystsOwnFiles() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev") + person("p", null, "Kvar Tarsol")
                + person("q", null, "Melun Osgar"));
        contribute("ncb-it", person("b", SUSPECT, "Ignat Belozerzew"));

        assertThat(today("analyst").path("role").asText()).isEqualTo("ANALYST");
        assertThat(waiting("analyst")).containsExactly(file + " 1 pairs, 2 persons");
        assertThat(waiting(OTHER)).isEmpty();
        assertThat(today(OTHER).path("work")).isEmpty();
    }

    @Test
    void saysWhenTheFirstPersonInQuarantineIsErased() {
        var from = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        contribute("ncb-fr", person("p", null, "Kvar Tarsol"));
        var first = today("analyst").path("files").path(0).path("eraseAt").asText();
        contribute("ncb-it", person("q", null, "Melun Osgar"));

        assertThat(Instant.parse(first)).isBetween(from.plus(Quarantine.END), Instant.now().plus(Quarantine.END));
        assertThat(today("analyst").path("files").path(0).path("eraseAt").asText()).isEqualTo(first);
        assertThat(http.get("analyst", path("/work")).json().path("eraseAt").asText()).isEqualTo(first);
    }

    @Test
    void tellsNobodyElse() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev") + person("p", null, "Kvar Tarsol"));
        contribute("ncb-it", person("b", SUSPECT, "Ignat Belozerzew"));
        var partner = accounts.exists("EUROPOL");

        for (var user : List.of("ncb-fr", "ncb-es", "coordinator", "compliance", "manager", "admin")) {
            var answer = http.get(user, "/api/today");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.json().has("files")).as(user).isFalse();
        }
        assertThat(http.get(partner, "/api/today").status()).isIn(401, 404);
        assertThat(as.person("someone", "partner-EUROPOL", files::waiting)).isEmpty();
        assertThat(as.person("someone", List.of("analyst", "ncb-FR"), files::waiting)).isEmpty();
        assertThat(as.person("analyst", "manager", files::waiting)).as("an account that has become a manager's").isEmpty();
    }

    @Test
    void leavesOutWhatTheAnalystDoesNotSee() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev"));
        var withheld = contribute("ncb-it", person("b", SUSPECT, "Ignat Belozerzew") + person("p", null, "Kvar Tarsol"));
        assertThat(waiting("analyst")).containsExactly(file + " 1 pairs, 1 persons");

        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{coordinator}' where item = ?", withheld);

        assertThat(waiting("analyst")).isEmpty();
    }

    @Test
    void leavesOutWhatIsDone() {
        contribute("ncb-fr", person("a", SUSPECT, "Ignat Belozertsev") + person("p", null, "Kvar Tarsol"));
        contribute("ncb-it", person("b", SUSPECT, "Ignat Belozerzew"));

        assertThat(http.post("analyst", path("/judgements"), JSON.createObjectNode().put("one", id("a")).put("other", id("b"))
                .put("verdict", "SAME").put("reason", "the tattoo").toString()).status()).isEqualTo(204);
        assertThat(waiting("analyst")).containsExactly(file + " 0 pairs, 1 persons");
        assertThat(http.post("analyst", "/api/analysis-entities/" + id("p") + "/category", "{\"category\": \"VICTIM\"}").status())
                .isEqualTo(204);
        assertThat(http.get("analyst", path("/entities?waiting=true")).json().path("items")).as("he waits for a second officer").hasSize(1);
        assertThat(waiting("analyst")).as("that is for a colleague").isEmpty();
        TestDatabase.asOwner().update("insert into analysis_file_member (file, account) values (?, ?)", file, OTHER);
        assertThat(waiting(OTHER)).containsExactly(file + " 0 pairs, 1 persons");
    }

    @Test
    void costsTwoStatementsHoweverManyFilesThereAre() throws Exception {
        for (var number = 0; number < 3; number++) {
            contribute("ncb-fr", person("a" + number, SUSPECT, "Ignat Belozertsev"));
            contribute("ncb-it", person("b" + number, SUSPECT, "Ignat Belozerzew"));
            file = opened("analyst");
        }
        assertThat(waiting("analyst")).hasSize(3);

        assertThat(statements("analyst", "analyst")).hasSize(COMPARED);
        for (var group : List.of("ncb-FR", "coordinator", "compliance", "manager", "camunda-admin", "partner-EUROPOL")) {
            assertThat(statements("someone", group)).as(group).isEmpty();
        }
    }

    private List<String> statements(String user, String group) throws Exception {
        return Statements.of(() -> as.person(user, group, files::waiting)).statements().stream()
                .filter(statement -> !statement.contains("set_config")).toList();
    }

    private List<String> waiting(String user) {
        return Stream.of(today(user).path("files")).flatMap(files -> files.valueStream())
                .map(one -> "%s %s pairs, %s persons".formatted(one.path("file").asText(), one.path("pairs").asText(),
                        one.path("persons").asText())).collect(Collectors.toList());
    }

    private JsonNode today(String user) {
        var answer = http.get(user, "/api/today");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private String opened(String member) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var reference = reference(http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["SUSPECT_OR_CONVICTED", "VICTIM"], "members": ["%s"],
                 "data": ["IDENTITY", "LINKS"], "reviewOn": "%s", "endsOn": "%s"}"""
                .formatted(member, today.plusDays(90), today.plusDays(900))));
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + reference + "/approval", "{\"opened\": true}");
        return reference;
    }

    private String contribute(String who, String content) {
        return reference(http.post(who, path("/contributed-files"), JSON.createObjectNode().put("content", content).toString()));
    }

    private static String person(String id, String category, String name) {
        return """
                {"id":"%s","schema":"Person","properties":{"name":["%s"]}%s}
                """.formatted(id, name, category == null ? "" : ",\"category\":\"" + category + "\"");
    }

    private static String id(String name) {
        return TestDatabase.asOwner().queryForObject("select id from entity where name = ?", String.class, name);
    }

    private String path(String rest) {
        return "/api/analysis-files/" + file + rest;
    }

    private static String reference(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }
}
