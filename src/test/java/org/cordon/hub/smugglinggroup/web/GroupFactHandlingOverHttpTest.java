package org.cordon.hub.smugglinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The supplier of a fact releases it to others, a partner as well, and withholds it again. */
@CordonTest
class GroupFactHandlingOverHttpTest {

    private static final Instant NOW = Instant.parse("2027-05-25T10:00:00Z");

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts partners;

    private String europol;
    private String group;
    private String fact;

    @BeforeEach
    void aGroupWithAFactOfAnother() {
        ClockUtil.setCurrentTime(Date.from(NOW));
        europol = partners.exists("EUROPOL");
        group = http.post("ncb-fr", "/api/groups",
                "{\"name\": \"The Lantern\", \"crimes\": [\"DRUGS\"], \"modusOperandi\": \"A boat.\"}").json().path("reference").asText();
        jobs.run();
        done(http.post("compliance", "/api/groups/" + group + "/review", "{\"published\": true}"));
        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(60)));
        fact = http.post("ncb-es", "/api/groups/" + group + "/facts", "{\"kind\": \"PRICE\", \"text\": \"900 euros\"}").json()
                .path("reference").asText();
        jobs.run();
    }

    @Test
    void aPartnerSeesWhatIsReleasedToItAndOfTheGroupNothingElse() {
        assertThat(partner("/api/groups/" + group).status()).isEqualTo(404);

        changed("ncb-es", fact, "{\"releasedTo\": [\"partner-EUROPOL\"]}");

        var seen = partner("/api/groups/" + group);
        assertThat(seen.json().path("facts")).extracting(one -> one.path("reference").asText()).containsExactly(fact);
        assertThat(seen.body()).doesNotContain("Lantern", "A boat", "\"FR\"", "steward", "crimes", "registeredAt");
        assertThat(found(partner("/api/groups?words=euros"))).containsExactly(group);
        assertThat(found(partner("/api/groups?words=lantern"))).isEmpty();

        changed("ncb-es", fact, "{\"releasedTo\": []}");
        assertThat(partner("/api/groups/" + group).status()).isEqualTo(404);
    }

    @Test
    void whatIsReleasedUntilATimeIsTakenBackThen() {
        var end = NOW.plusSeconds(3600);
        changed("ncb-es", fact, "{\"releasedTo\": [\"partner-EUROPOL\"], \"releasedUntil\": {\"partner-EUROPOL\": \"" + end + "\"}}");
        assertThat(partner("/api/groups/" + group).status()).isEqualTo(200);

        jobs.runAt(end.plusSeconds(1));

        assertThat(partner("/api/groups/" + group).status()).isEqualTo(404);
    }

    @Test
    void whoIsShutOutIsToldSoAndNobodyElseReadsThatAnythingChanged() {
        var before = events("ncb-de");
        var others = events("coordinator");

        changed("ncb-es", fact, "{\"notFor\": [\"IT\"]}");

        assertThat(http.get("ncb-it", "/api/groups/" + group).body()).doesNotContain(fact);
        assertThat(http.get("ncb-it", "/api/events").json().path("items"))
                .extracting(event -> event.path("type").asText() + " " + event.path("subject").asText()).contains("SIGHT_LOST " + fact);
        assertThat(List.of(events("ncb-de"), events("coordinator"))).isEqualTo(List.of(before, others));
    }

    @Test
    void whoIsLetInIsToldSoOnceAndNobodyElseReadsThatAnythingChanged() {
        changed("ncb-es", fact, "{\"notFor\": [\"IT\"]}");
        var before = List.of(events("ncb-de"), events("coordinator"), events("ncb-es"));

        changed("ncb-es", fact, "{\"notFor\": []}");
        assertThat(gained("ncb-it")).containsExactly(fact);
        changed("ncb-es", fact, "{\"handlingCode\": \"H1\"}");

        assertThat(gained("ncb-it")).as("once").containsExactly(fact);
        assertThat(List.of(events("ncb-de"), events("coordinator"), events("ncb-es"))).isEqualTo(before);
        changed("ncb-es", fact, "{\"handlingCode\": \"H1\", \"notFor\": [\"IT\"]}");
        assertThat(gained("ncb-it")).as("gone with what it was about").isEmpty();
    }

    private List<String> gained(String user) {
        return StreamSupport.stream(http.get(user, "/api/events").json().path("items").spliterator(), false)
                .filter(event -> event.path("type").asText().equals("SIGHT_GAINED")).map(event -> event.path("subject").asText()).toList();
    }

    @Test
    void onlyItsSupplierReadsAndChangesIt() {
        assertThat(http.get("ncb-fr", handling(fact)).status()).isEqualTo(403);
        assertThat(put("ncb-fr", fact, "{\"notFor\": [\"IT\"]}").status()).isEqualTo(403);
        changed("ncb-es", fact, "{\"notFor\": [\"IT\"]}");
        assertThat(http.get("ncb-es", handling(fact)).json().path("notFor")).extracting(JsonNode::asText).containsExactly("IT");
        assertThat(put("ncb-it", fact, "{}").status()).isEqualTo(404);
    }

    @Test
    void whatAGroupWasRegisteredWithStaysForTheGeneralSecretariat() {
        var registered = http.get("ncb-fr", "/api/groups/" + group).json().at("/facts/0/reference").asText();

        var refused = put("ncb-fr", registered, "{\"notFor\": [\"IPSG\"]}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/reasons/0/field").asText()).isEqualTo("notFor");
        changed("ncb-es", fact, "{\"notFor\": [\"IPSG\"]}");
    }

    private static String handling(String fact) {
        return "/api/group-facts/" + fact + "/handling";
    }

    private Answer put(String user, String fact, String handling) {
        return http.send(user, "PUT", handling(fact), handling);
    }

    private void changed(String user, String fact, String handling) {
        done(put(user, fact, handling));
    }

    /** The events without cursors, which differ in each answer. */
    private String events(String user) {
        return http.get(user, "/api/events").body().replaceAll("\"cursor\":\"[^\"]*\"", "");
    }

    private static List<String> found(Answer answer) {
        return answer.json().path("items").findValuesAsText("reference").stream().filter(reference -> reference.startsWith("G-")).toList();
    }

    private Answer partner(String path) {
        return http.send(http.request(path).header("Authorization", Http.basic(europol, PartnerAccounts.PASSWORD)).build());
    }

    private void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
        jobs.run();
    }
}
