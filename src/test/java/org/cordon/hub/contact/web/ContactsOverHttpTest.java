package org.cordon.hub.contact.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.Play;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Blind contacts over HTTP: what counts as the same, who is asked, and what stays unsaid. */
@CordonTest
class ContactsOverHttpTest {

    private static final String TELEPHONE = "+33 1 00 00 00 00";

    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    @Autowired
    private Play play;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;

    @Test
    void whoeverPutForwardThePersonIsAskedAboutHisNominationUnderWhateverSpelling() {
        var nominated = nominate("FR", person("MÜLLER-EXAMPLE", "Ann", "1971/05/23"), person("БЕЛОЗЕРЦЕВ", "Игнат", "1974/02/03"));

        declare("it", somebody("Example Muller", null, "1971-05-23"));
        assertThat(items("fr")).containsExactly(nominated);
        declare("it", somebody("Belozerzew", "Ignat", "1974-02-03"));
        assertThat(items("fr")).hasSize(2);
        assertThat(http.get("ncb-fr", "/api/contact-askings").json().at("/items/0").fieldNames()).toIterable()
                .containsExactly("reference", "items", "askedAt", "deadline");
    }

    @Test
    void anotherDayOfBirthOrAnotherNameIsAnotherPerson() {
        nominate("FR", person("EXAMPLE", "Ann", "1971/05/23"), person("SAMPLE", "Bob", "1971"));

        declare("it", somebody("EXAMPLE", "Ann", "1971-05-24"));
        declare("it", somebody("EXAMPLE", "Zoe", "1971-05-23"));
        declare("it", somebody("SAMPLE", "Bob", "1971-01-01"));
        declare("it", somebody("ANOTHER", "Ann", "1971-05-23"));

        assertThat(items("fr")).isEmpty();
    }

    @Test
    void nobodyIsAskedAboutWhatTheBureauSeesOrWhatIsWithheldFromIt() {
        var withheld = person("SECRET", "Sue", "1980/01/02");
        withheld.withObjectProperty("cordon").putArray("notFor").add("IT");
        nominate("FR", person("EXAMPLE", "Ann", "1971/05/23"), withheld);
        play.finishNominating("TERRA", "IT");
        play.freeze("TERRA");

        declare("it", somebody("EXAMPLE", "Ann", "1971-05-23"));
        declare("it", somebody("SECRET", "Sue", "1980-01-02"));
        declare("es", somebody("EXAMPLE", "Ann", "1971-05-23"));
        declare("fr", somebody("EXAMPLE", "Ann", "1971-05-23"));

        assertThat(items("fr")).as("IT hosts the first, and FR withholds the second from it; ES is neither").hasSize(1);
        assertThat(items("it")).as("ES and FR declare what IT has declared").hasSize(2);
    }

    @Test
    void whoeverReportedOnThePersonIsAskedUnlessHeDoesNotKnowThatHeIsSought() {
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT", "ES");
        var target = roundUp.putForward("FR", person("EXAMPLE", "Ann", "1971/05/23")).get(0);
        roundUp.finished("FR", "IT", "ES").screened("FR", "ACCEPT").frozen().confirmed("FR", "CONFIRM");
        var lead = made(http.post("ncb-it", "/api/targets/" + target + "/leads", roundUp.lead("IT", "Europe/Rome").toString()));
        made(http.post("ncb-de", "/api/reports", Reports.onPerson(person("EXAMPLE", "Ann", "").path("entity_id").asText(), "EXAMPLE Ann",
                Reports.kind("LEAD", roundUp.lead("DE", "Europe/Berlin"))).toString()));
        jobs.run();
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from lead where reporting_country = 'DE'", Integer.class))
                .isEqualTo(1);

        declare("es", somebody("EXAMPLE", "Ann", "1971-05-23"));

        assertThat(items("fr")).containsExactly(target);
        assertThat(items("it")).containsExactly(lead);
        assertThat(items("de")).isEmpty();
    }

    @Test
    void aYesDoesNotHoldAgainstWhatIsWithheldSince() {
        var nominated = nominate("FR", person("EXAMPLE", "Ann", "1971/05/23"));
        var declared = declare("es", somebody("EXAMPLE", "Ann", "1971-05-23"));
        var asked = http.get("ncb-fr", "/api/contact-askings").json().at("/items/0/reference").asText();
        assertThat(desk.complete("ncb-fr", "userTask_answerContact", asked, Map.of("agreed", true)).status()).isEqualTo(204);
        var withheld = http.send("ncb-fr", "PUT", "/api/nominations/" + nominated + "/handling", "{\"notFor\":[\"ES\"]}");
        assertThat(withheld.status()).as(withheld.body()).isBetween(200, 299);

        play.passDays(9);

        assertThat(http.get("ncb-es", "/api/contacts/" + declared).json().path("state").asText()).isEqualTo("NOTHING");
        assertThat(http.get("ncb-fr", "/api/contact-askings/" + asked).json().has("contact")).isFalse();
    }

    @Test
    void aSuspendedTargetIsNobodysToBeContactedAbout() {
        var nominated = nominate("FR", person("EXAMPLE", "Ann", "1971/05/23"));
        TestDatabase.asOwner().update("update target set state = 'SUSPENDED', suspended_from = 'AT_LARGE' where reference = ?", nominated);

        declare("es", somebody("EXAMPLE", "Ann", "1971-05-23"));

        assertThat(items("fr")).isEmpty();
    }

    @Test
    void eachBureauIsAskedOnceADeclarationForAllThatItHoldsAndEachDeclarationApart() {
        var nominated = nominate("FR", person("EXAMPLE", "Ann", "1971/05/23"));
        var declared = declare("fr", somebody("EXAMPLE", "Ann", "1971-05-23"));

        var one = declare("es", somebody("EXAMPLE", "Ann", "1971-05-23"));
        var other = declare("de", somebody("EXAMPLE", "Ann", "1971-05-23"));

        assertThat(items("fr")).containsExactlyInAnyOrder(nominated, declared, nominated, declared);
        assertThat(register(one).findValuesAsText("country")).contains("ES", "FR").doesNotContain("DE");
        assertThat(register(other).findValuesAsText("country")).contains("DE", "FR", "ES");
    }

    @Test
    void theSameIsDeclaredOnceAndSoMuchInThirtyDaysAsTheBureauMay() {
        var first = declare("fr", telephone("+33 1 00 00 00 99"));
        var again = http.post("ncb-fr", "/api/contacts", telephone("0033 1 00000099").toString());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asText()).contains(first);
        for (int number = 1; number < 20; number++) {
            declare("fr", telephone(TELEPHONE + number));
        }
        assertThat(http.get("ncb-fr", "/api/contact-quota").body()).isEqualTo("{\"most\":20,\"days\":30,\"left\":0}");

        var tooMany = http.post("ncb-fr", "/api/contacts", telephone(TELEPHONE + 98).toString());
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(http.get("ncb-it", "/api/contact-quota").json().path("left").asInt()).isEqualTo(20);
        play.passDays(31);
        declare("fr", telephone(TELEPHONE + 98));
    }

    @Test
    void complianceReadsWhoDeclaredWhatAndWhyAndWhoSaidWhat() {
        var held = declare("it", telephone(TELEPHONE));
        var declared = declare("fr", telephone(TELEPHONE));
        var asked = http.get("ncb-it", "/api/contact-askings").json().at("/items/0/reference").asText();
        assertThat(desk.complete("ncb-it", "userTask_answerContact", asked, Map.of("agreed", true)).status()).isEqualTo(204);

        var item = register(declared);
        assertThat(item.path("country").asText() + item.path("reason").asText() + item.path("text").asText())
                .isEqualTo("FRINVESTIGATIONA number of the network.");
        assertThat(item.at("/what/telephone").asText()).isEqualTo(TELEPHONE);
        assertThat(item.at("/asked/0/country").asText() + item.at("/asked/0/answer").asText() + item.at("/asked/0/items/0").asText())
                .isEqualTo("ITYES" + held);
        assertThat(http.get("manager", "/api/contacts").status()).isEqualTo(403);
        assertThat(http.get("coordinator", "/api/contacts/" + declared).status()).isEqualTo(404);
        assertThat(http.get("ncb-it", "/api/contacts/" + declared).status()).isEqualTo(404);
        assertThat(http.get("ncb-fr", "/api/contact-askings/" + asked).status()).isEqualTo(404);
    }

    @Test
    void theTaskAndItsFormTellNothingOfWhoAsks() {
        declare("it", telephone(TELEPHONE));
        var declared = declare("fr", telephone(TELEPHONE));
        var asked = http.get("ncb-it", "/api/contact-askings").json().at("/items/0/reference").asText();
        var task = desk.task("ncb-it", "userTask_answerContact", asked);

        for (var path : List.of("/engine-rest/task/" + task, "/engine-rest/task/" + task + "/form-variables", "/api/today",
                "/api/contact-askings/" + asked)) {
            assertThat(http.get("ncb-it", path).body()).as(path).doesNotContain(declared).doesNotContain("\"FR\"").doesNotContain("ncb-F");
        }
    }

    @Test
    void theManagementSeesNoInstanceOfAnyOfThem() {
        declare("it", telephone(TELEPHONE));
        declare("fr", telephone(TELEPHONE));

        for (var process : List.of("contact-declaring", "contact-asking")) {
            for (var path : List.of("process-instance?processDefinitionKey=", "history/process-instance?processDefinitionKey=",
                    "process-definition?key=")) {
                assertThat(http.get("manager", "/engine-rest/" + path + process).body()).as(path + process).isEqualTo("[]");
            }
        }
    }

    private JsonNode register(String declared) {
        return http.get("compliance", "/api/contacts/" + declared).json();
    }

    /** The items that a bureau is asked about. */
    private List<String> items(String country) {
        var asked = http.get("ncb-" + country, "/api/contact-askings").json().path("items");
        return StreamSupport.stream(asked.spliterator(), false)
                .flatMap(one -> StreamSupport.stream(one.path("items").spliterator(), false)).map(JsonNode::asText).toList();
    }

    private static String made(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }

    private String declare(String country, ObjectNode declaration) {
        var reference = made(http.post("ncb-" + country, "/api/contacts", declaration.toString()));
        jobs.run();
        return reference;
    }

    private static ObjectNode telephone(String number) {
        return declaration("TELEPHONE").put("telephone", number);
    }

    private static ObjectNode somebody(String name, String forename, String born) {
        return declaration("PERSON").put("name", name).put("forename", forename).put("dateOfBirth", born);
    }

    private static ObjectNode declaration(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind).put("reason", "INVESTIGATION")
                .put("text", "A number of the network.");
    }

    private String nominate(String country, ObjectNode... persons) {
        play.open("TERRA", country, "IT");
        return play.admit("TERRA", country, persons).get(0);
    }

    private static ObjectNode person(String name, String forename, String born) {
        return Notices.complete("2027/" + (1000 + name.length() * 7 + forename.charAt(0)), name, "FR", "IT").put("forename", forename)
                .put("date_of_birth", born);
    }
}
