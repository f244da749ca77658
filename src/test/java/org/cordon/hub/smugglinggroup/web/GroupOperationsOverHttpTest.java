package org.cordon.hub.smugglinggroup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.Play;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The coordinator links an operation with a group. A country that supplied a person to the group is offered to put that person forward
 * there. The results of the operation are shown with the group.
 */
@CordonTest
class GroupOperationsOverHttpTest {

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private Play play;
    @Autowired
    private RoundUp roundUp;

    private String target;
    private String group;

    @BeforeEach
    void aGroupWithAPersonOfAnEarlierOperation() {
        roundUp.withFrozenList().confirmed("FR", "CONFIRM");
        target = roundUp.targetsOf("FR").get(0);
        group = published();
    }

    private String published() {
        var reference = made(http.post("ncb-fr", "/api/groups",
                "{\"name\": \"The Lantern\", \"crimes\": [\"DRUGS\"], \"modusOperandi\": \"A boat.\"}"));
        jobs.run();
        assertThat(http.post("compliance", "/api/groups/" + reference + "/review", "{\"published\": true}").status()).isEqualTo(204);
        jobs.run();
        return reference;
    }

    @Test
    void anOperationThatIsLaunchedFromOneOfTwoThatAreOneStandsAtBothAndIsForThePersonsOfBoth() {
        var fact = fact("fr", "{\"kind\": \"PERSON\", \"about\": \"" + target + "\"}");
        var other = published();
        play.open("LUNA", "FR", "ES");
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/transfers",
                "{\"kind\": \"MERGER\", \"into\": \"" + other + "\", \"reason\": \"The same.\"}").status()).isEqualTo(204);
        jobs.run();

        var path = "/api/groups/" + group + "/operations";
        assertThat(http.post("coordinator", path, "{\"operation\": \"LUNA\"}").status()).isEqualTo(204);

        assertThat(http.get("coordinator", path).body()).isEqualTo("{\"items\":[\"LUNA\"]}");
        assertThat(http.get("coordinator", path.replace(group, other)).body()).isEqualTo("{\"items\":[\"LUNA\"]}");
        assertThat(proposed("fr", "LUNA")).containsExactly(group + " " + fact + " " + target);
    }

    @Test
    void whoSuppliedAPersonAndTakesPartIsOfferedToPutHimForwardAndNobodyElse() {
        var fact = fact("fr", "{\"kind\": \"PERSON\", \"about\": \"" + target + "\"}");
        fact("es", "{\"kind\": \"PRICE\", \"text\": \"900 euros\"}");
        play.open("LUNA", "FR", "ES");
        assertThat(proposed("fr", "LUNA")).isEmpty();

        var path = "/api/groups/" + group + "/operations";
        assertThat(http.post("ncb-fr", path, "{\"operation\": \"LUNA\"}").status()).isEqualTo(403);
        assertThat(http.post("coordinator", path, "{\"operation\": \"NONE\"}").status()).isEqualTo(400);
        assertThat(http.post("coordinator", path, "{\"operation\": \"LUNA\"}").status()).isEqualTo(204);

        assertThat(http.get("coordinator", path).body()).isEqualTo("{\"items\":[\"LUNA\"]}");
        assertThat(proposed("fr", "LUNA")).containsExactly(group + " " + fact + " " + target);
        assertThat(proposed("es", "LUNA")).isEmpty();
        assertThat(proposed("fr", RoundUp.OPERATION)).as("of another operation").isEmpty();
        assertThat(http.get("manager", "/api/operations/LUNA/group-persons").status()).isEqualTo(403);
        assertThat(http.post("ncb-fr", "/api/group-facts/" + fact + "/end", "{\"reason\": \"Not he.\"}").status()).isEqualTo(204);
        assertThat(proposed("fr", "LUNA")).isEmpty();
    }

    @Test
    void aFactThatIsTakenFromALeadKeepsItsHandling() {
        var told = roundUp.lead("IT", "Europe/Rome");
        told.putObject("handling").putArray("notFor").add("ES");
        var lead = made(http.post("ncb-it", "/api/targets/" + target + "/leads", told.toString()));
        jobs.run();
        var body = "{\"kind\": \"VESSEL\", \"text\": \"Blue hull\", \"of\": \"" + lead + "\"}";
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/facts", body).status()).as("another's").isEqualTo(400);

        var fact = fact("it", body);

        assertThat(http.get("ncb-es", "/api/groups/" + group).body()).doesNotContain(fact);
        assertThat(http.get("ncb-de", "/api/groups/" + group).body()).contains(fact);
        assertThat(http.post("ncb-it", "/api/groups/" + group + "/facts",
                body.replace("}", ", \"handling\": {\"notFor\": [\"FR\"]}}")).status()).as("two handlings").isEqualTo(400);
    }

    @Test
    void oneThatIsTakenFromAnArrestKeepsWhatThoseLaidDownWhoWantThePerson() {
        var arrest = made(http.post("ncb-it", "/api/targets/" + target + "/arrests", roundUp.arrest("IT", "Europe/Rome").toString()));
        jobs.run();
        var handling = http.send("ncb-fr", "PUT", "/api/nominations/" + target + "/handling", "{\"notFor\": [\"ES\"]}");
        assertThat(handling.status()).as(handling.body()).isBetween(200, 204);
        jobs.run();
        var body = "{\"kind\": \"VESSEL\", \"text\": \"Blue hull\", \"of\": \"" + arrest + "\"}";
        assertThat(http.post("ncb-fr", "/api/groups/" + group + "/facts", body).status()).as("another's").isEqualTo(400);

        var fact = fact("it", body);

        assertThat(http.get("ncb-es", "/api/groups/" + group).body()).doesNotContain(fact);
        assertThat(http.get("ncb-de", "/api/groups/" + group).body()).contains(fact);
        assertThat(http.get("ncb-fr", "/api/groups/" + group).body()).contains(fact);
    }

    private String fact(String country, String fact) {
        var reference = made(http.post("ncb-" + country, "/api/groups/" + group + "/facts", fact));
        jobs.run();
        return reference;
    }

    private List<String> proposed(String country, String operation) {
        var answer = http.get("ncb-" + country.toLowerCase(Locale.ROOT), "/api/operations/" + operation + "/group-persons");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return StreamSupport.stream(answer.json().path("items").spliterator(), false)
                .map(one -> one.path("group").asText() + " " + one.path("fact").asText() + " " + one.path("about").asText()).toList();
    }

    private static String made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }
}
