package org.cordon.hub.smugglinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * FR keeps a group and adds facts to it that are withheld from some readers. These readers get the same bytes before and after the
 * addition, whether the group is known or dormant.
 */
@CordonTest
class KeptFactsOverHttpTest {

    private static final List<String> ROUTES = List.of("/api/groups", "/api/groups.csv", "/api/events", "/api/receipts", "/api/today",
            "/api/groups?words=lantern", "/api/groups?country=LY", "/api/releases");
    private static final String KEPT = "{\"kind\": \"PRICE\", \"text\": \"900 euros\", \"handling\": {\"notFor\": [\"IT\"]}}";
    private static final String OPEN = "{\"kind\": \"PRICE\", \"text\": \"800 euros\"}";

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    private String group;

    @BeforeEach
    void published(@Autowired PartnerAccounts partners) {
        partners.exists("EUROPOL");
        group = registered("{\"name\": \"The Lantern\", \"crimes\": [\"PEOPLE_SMUGGLING\"], \"modusOperandi\": \"A boat.\","
                + "\"source\": [\"LY\"]}");
    }

    @Test
    void aKeptFactMovesNoDateOfWhoDoesNotSeeIt() {
        var before = fetched("ncb-it");
        var confirmed = confirmedAt("ncb-es");
        added(KEPT);

        assertThat(fetched("ncb-it")).isEqualTo(before);
        assertThat(confirmedAt("ncb-it")).isEmpty();
        assertThat(confirmedAt("ncb-es")).as("who sees it reads when it came").isNotEqualTo(confirmed).isNotEmpty();
        assertThat(confirmedAt("ncb-fr")).isEqualTo(confirmedAt("ncb-es"));

        done(http.post("ncb-fr", "/api/groups/" + group + "/confirmation", ""));
        var said = confirmedAt("ncb-it");
        assertThat(said).isNotEmpty().isEqualTo(confirmedAt("ncb-es"));
        added(KEPT);
        assertThat(confirmedAt("ncb-it")).isEqualTo(said);
        assertThat(confirmedAt("ncb-es")).isGreaterThan(said);
        added(OPEN);
        assertThat(confirmedAt("ncb-it")).isGreaterThan(said).isEqualTo(confirmedAt("ncb-es"));
    }

    /** A fact that names another group is visible only to readers who see that group as well. */
    @Test
    void aLinkToAGroupThatIsHiddenMovesNothing() {
        var hidden = registered("{\"name\": \"Owl\", \"crimes\": [\"DRUGS\"], \"modusOperandi\": \"A lorry.\","
                + "\"handling\": {\"notFor\": [\"IT\"]}}");
        var before = fetched("ncb-it");
        added("{\"kind\": \"LINK\", \"about\": \"" + hidden + "\"}");

        assertThat(fetched("ncb-it")).isEqualTo(before);
        assertThat(confirmedAt("ncb-es")).isNotEmpty();
    }

    @Test
    void aKeptFactWakesNobody() {
        asleep();
        var before = fetched("ncb-it");
        assertThat(before.toString()).contains("DORMANT");
        added(KEPT);

        assertThat(fetched("ncb-it")).isEqualTo(before);
        for (var who : List.of("ncb-es", "ncb-fr", "coordinator")) {
            assertThat(one(who).json().path("state").asText()).as(who).isEqualTo("DORMANT");
        }
        added(OPEN);
        assertThat(one("ncb-it").json().path("state").asText()).isEqualTo("VISIBLE");
    }

    /** A withheld fact must not put off the question that comes after a year without facts. Its absence would reveal the fact. */
    @Test
    void aKeptFactPutsOffNoQuestion() {
        jobs.runAt(Instant.parse("2028-03-10T08:00:00Z"));
        added(KEPT);
        asleep();

        assertThat(one("ncb-it").json().path("state").asText()).isEqualTo("DORMANT");
    }

    /** The partner sees the one fact that was released to it, the name. */
    @Test
    void aPartnerIsToldByNoFactThatWasNotReleasedToIt() {
        var facts = one("ncb-fr").json().path("facts");
        var name = StreamSupport.stream(facts.spliterator(), false).filter(fact -> fact.path("names").asBoolean()).findFirst().orElseThrow()
                .path("reference").asText();
        TestDatabase.asOwner().update("""
                insert into handling (item, supplier, code, released) values (?, 'ncb-FR', 'H0', '{partner-EUROPOL}')
                on conflict (item) do update set released = excluded.released""", name);
        assertThat(one("partner-europol").status()).isEqualTo(200);
        var before = fetched("partner-europol");
        added(OPEN);
        assertThat(fetched("partner-europol")).isEqualTo(before);

        asleep();
        before = fetched("partner-europol");
        added(OPEN);
        assertThat(one("ncb-it").json().path("state").asText()).isEqualTo("VISIBLE");
        assertThat(fetched("partner-europol")).isEqualTo(before);
    }

    private void asleep() {
        jobs.runAt(Instant.parse("2028-05-20T08:00:01Z"));
        jobs.runAt(Instant.parse("2028-06-20T08:00:02Z"));
    }

    private String registered(String body) {
        var answer = http.post("ncb-fr", "/api/groups", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        var reference = answer.json().path("reference").asText();
        done(http.post("compliance", "/api/groups/" + reference + "/review", "{\"published\": true}"));
        return reference;
    }

    private void added(String fact) {
        var answer = http.post("ncb-fr", "/api/groups/" + group + "/facts", fact);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
    }

    private String confirmedAt(String user) {
        return one(user).json().path("confirmedAt").asText();
    }

    private Answer one(String user) {
        return ask(user, "/api/groups/" + group);
    }

    private Answer ask(String user, String path) {
        var password = user.startsWith("partner") ? PartnerAccounts.PASSWORD : "cordon";
        return http.send(http.request(path).header("Accept", path.endsWith(".csv") ? "text/csv" : "application/json")
                .header("Authorization", Http.basic(user, password)).build());
    }

    /** Everything that an account can fetch: bodies, and the headers that can reveal a change. */
    private List<String> fetched(String user) {
        return Stream.concat(ROUTES.stream(), Stream.of("/api/groups/" + group)).map(path -> {
            var answer = ask(user, path);
            var headers = answer.response().headers();
            return path + " " + answer.status() + headers.firstValue("ETag") + headers.firstValue("Last-Modified") + " "
                    + answer.body().replaceAll("\"(cursor|from)\":\"[^\"]*\"", "");
        }).toList();
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
