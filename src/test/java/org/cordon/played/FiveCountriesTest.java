package org.cordon.played;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.cordon.record.subscription.delivery.ToldSystem;
import org.cordon.rooms.attachment.SampleFiles;
import org.cordon.support.CordonTest;
import org.cordon.support.Desk;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Five countries of an operation ask and answer, refuse, forward, stay silent and give feedback, over HTTP alone. Each statement contains a
 * word of its own. In the end only the accounts that a statement is for can read its word.
 */
@CordonTest
class FiveCountriesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> ACCOUNTS = List.of("ncb-es", "ncb-fr", "ncb-it", "ncb-gr", "ncb-pl", "ncb-de", "coordinator",
            "compliance", "manager", "admin");

    @Autowired
    private Http http;
    @Autowired
    private Desk desk;
    @Autowired
    private Jobs jobs;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Clock clock;
    @Autowired
    private ApplicationContext cordon;

    /** The accounts that each word is for. */
    private final Map<String, Set<String>> saidTo = new TreeMap<>();
    private final Set<String> references = new LinkedHashSet<>();
    private String target;

    @Test
    void exchangeWhatConcernsThemAndNobodyElseLearnsOfIt() throws Exception {
        roundUp.launched("ES", "FR", "IT", "GR", "PL").accepted("ES", "FR", "IT", "GR", "PL").nominated("FR", "ES")
                .finished("ES", "IT", "GR", "PL").screened("FR", "ACCEPT").frozen();
        target = known(roundUp.targetsOf("FR").get(0));
        try (var system = new ToldSystem(cordon)) {
            var from = subscribed(system);
            var stranger = read("ncb-de");

            var flash = asked("ncb-fr", "violet", "FLASH", false, List.of("ES", "IT"), "ncb-es", "ncb-it", "ncb-gr");
            system.isTold();
            system.goesDown();
            done(http.post("ncb-es", "/api/questions/" + flash + "/acknowledgement", ""));
            system.isTold();
            saySomethingOf(flash);
            system.isTold();
            later(Duration.ofSeconds(5));
            system.isTold();
            saySomethingOfTheTarget();
            later(Duration.ofMinutes(5));
            system.isTold();
            later(Duration.ofMinutes(30));
            system.isTold();
            alert();
            later(Duration.ofMinutes(25));
            system.comesUp();
            later(Duration.ofHours(2));
            system.isTold();
            hasBeenToldAllInItsOrder(system, from);

            var ordinary = asked("ncb-fr", "crimson", "ROUTINE", true, List.of("PL"), "ncb-pl");
            putToTheGeneralSecretariat();
            var declared = blindlyAsked();
            staysSilent(ordinary);
            assertThat(http.get("ncb-pl", "/api/contacts/" + declared).json().path("contacts")).extracting(JsonNode::asText)
                    .containsExactly("FR");

            assertThat(read("ncb-de")).as("a country that has no part in any of it").containsExactlyEntriesOf(stranger);
        }
        assertThat(readBy()).isEqualTo(saidTo);
    }

    /** Spain asks back and answers with files; Italy forwards to Greece, which refuses; France says what became of the answer. */
    private void saySomethingOf(String flash) {
        answered("ncb-es", flash, said("amber", "ncb-es", "ncb-fr").put("answer", "ASK_BACK"));
        done(desk.complete("ncb-fr", "userTask_answerBack", flash, Map.of("text", word("ochre", "ncb-es", "ncb-fr"))));
        var answer = answered("ncb-es", flash, said("scarlet", "ncb-es", "ncb-fr").put("answer", "PARTLY"));
        var files = "/api/answers/" + answer + "/attachments";
        refused(files, "boat.png", SampleFiles.joined(SampleFiles.picture("png", 20, 20), SampleFiles.zip("a.txt", "more")));
        refused(files, "large.png", SampleFiles.bomb(60_000, 60_000));
        refused(files, "swollen.docx", SampleFiles.swelling(101));
        var taken = attached(files, "quay.jpg", SampleFiles.withExif(6));
        assertThat(taken.status()).as(taken.body()).isEqualTo(201);
        assertThat(taken.json().path("tellsPosition").asBoolean()).isTrue();
        var small = files + "/" + taken.json().path("code").asText() + "/thumbnail";
        assertThat(image("ncb-fr", small).body()).doesNotContain("Exif");
        assertThat(image("ncb-it", small).status()).isEqualTo(404);

        answered("ncb-it", flash, said("indigo", "ncb-it", "ncb-fr").put("answer", "FORWARDED").put("forwardTo", "GR"));
        answered("ncb-gr", flash, said("umber", "ncb-gr", "ncb-fr").put("answer", "REFUSED").put("reason", "ONGOING_INVESTIGATION"));
        done(http.post("ncb-fr", "/api/answers/" + answer + "/feedback",
                said("ivory", "ncb-fr", "ncb-es").put("outcome", "USED").toString()));
        jobs.run();
        assertThat(states(flash)).containsExactly("ES PARTLY", "IT FORWARDED", "GR REFUSED");
    }

    /** Reports a lead that concerns Greece and is withheld from Italy. */
    private void saySomethingOfTheTarget() {
        var lead = roundUp.lead("ES", "Europe/Madrid").put("text", word("magenta", "ncb-es", "ncb-fr", "ncb-gr", "coordinator"))
                .put("urgency", "FLASH");
        lead.putArray("route").add("GR").add("IT");
        lead.putObject("handling").putArray("notFor").add("IT");
        made(http.post("ncb-es", "/api/targets/" + target + "/leads", lead.toString()));
    }

    /** Issues an alert that Greece opens and Italy does not, and recalls it. */
    private void alert() {
        var body = said("turquoise", "ncb-fr").put("kind", "WARNING").put("crime", "PEOPLE_SMUGGLING");
        body.putArray("countries").add("GR").add("IT").add("ES");
        var alert = made(http.post("ncb-fr", "/api/alerts", body.toString()));
        done(http.post("ncb-gr", "/api/alerts/" + alert + "/opening", ""));
        assertThat(http.get("ncb-gr", "/api/alerts/" + alert).body()).contains("turquoise");
        assertThat(http.get("ncb-it", "/api/alerts/" + alert).body()).doesNotContain("turquoise");
        done(http.post("ncb-fr", "/api/alerts/" + alert + "/recall", JSON.createObjectNode()
                .put("reason", word("olive", "ncb-fr", "ncb-gr", "ncb-it", "ncb-es")).toString()));
        jobs.run();
        done(http.post("ncb-gr", "/api/alerts/" + alert + "/copies-gone", ""));
    }

    private void putToTheGeneralSecretariat() {
        var asked = asked("ncb-it", "cobalt", "URGENT", true, List.of("IPSG"), "coordinator");
        answered("coordinator", asked, said("beige", "coordinator", "ncb-it").put("answer", "ANSWERED"));
    }

    /** Puts two bureaus in touch: Poland works on the person that France has put forward, and France agrees to the contact. */
    private String blindlyAsked() {
        var body = said("lavender", "ncb-pl", "compliance").put("kind", "PERSON").put("name", "Tester 1000").put("forename", "Ada")
                .put("dateOfBirth", "1980-05-02").put("reason", "INVESTIGATION");
        var declared = made(http.post("ncb-pl", "/api/contacts", body.toString()));
        var asking = http.get("ncb-fr", "/api/contact-askings").json().at("/items/0/reference").asText();
        done(desk.complete("ncb-fr", "userTask_answerContact", asking, Map.of("agreed", true)));
        assertThat(http.get("ncb-pl", "/api/contacts/" + declared).json().path("state").asText()).isEqualTo("WAITING");
        return declared;
    }

    private void staysSilent(String ordinary) {
        later(Duration.ofDays(14).plusMinutes(1));
        assertThat(states(ordinary)).containsExactly("PL UNANSWERED");
        done(desk.complete("ncb-pl", "userTask_answerLate", ordinary,
                Map.of("answer", "ANSWERED", "text", word("sepia", "ncb-pl", "ncb-fr"))));
        assertThat(states(ordinary)).containsExactly("PL ANSWERED");
    }

    /** @return the cursor from which Spain reads the events that its system receives */
    private String subscribed(ToldSystem system) {
        var subscription = made(http.post("ncb-es", "/api/subscriptions",
                JSON.createObjectNode().put("address", system.address()).toString()));
        assertThat(http.post("admin", "/api/subscriptions/" + subscription + "/approval", "").status()).isEqualTo(200);
        return http.get("ncb-es", "/api/events").json().path("cursor").asText();
    }

    private void hasBeenToldAllInItsOrder(ToldSystem system, String from) {
        var names = new LinkedHashMap<String, String>();
        var ids = new ArrayList<String>();
        for (var got : system.got()) {
            var body = ToldSystem.body(got);
            names.put(got.id(), body.path("type").asText() + " " + body.path("timestamp").asText());
            ids.add(got.id());
        }
        assertThat(ids).as("tried while it was down").hasSizeGreaterThan(names.size());
        assertThat(names.values()).containsExactlyElementsOf(http.get("ncb-es", "/api/events?after=" + from).json().path("items")
                .findParents("recordedAt").stream().map(event -> event.path("type").asText() + " " + event.path("recordedAt").asText())
                .toList());
        assertThat(names.values()).extracting(told -> told.split(" ")[0]).contains("QUESTION_ASKED", "LEAD_RECEIVED", "ALERT_RECALLED");
    }

    private String asked(String asker, String word, String urgency, boolean named, List<String> countries, String... reads) {
        var parties = new ArrayList<>(List.of(reads));
        parties.add(asker);
        var body = said(word, parties.toArray(String[]::new)).put("purpose", "LOCATE").put("urgency", urgency).put("named", named);
        countries.forEach(body.putArray("countries")::add);
        return made(http.post(asker, "/api/questions", body.toString()));
    }

    private String answered(String account, String question, ObjectNode answer) {
        return made(http.post(account, "/api/questions/" + question + "/answers", answer.toString()));
    }

    private List<String> states(String question) {
        return http.get("ncb-fr", "/api/questions/" + question).json().path("asked").findParents("state").stream()
                .map(one -> one.path("country").asText() + " " + one.path("state").asText()).toList();
    }

    private ObjectNode said(String word, String... accounts) {
        return JSON.createObjectNode().put("text", word(word, accounts));
    }

    private String word(String word, String... accounts) {
        saidTo.put(word, new TreeSet<>(Set.of(accounts)));
        return "It is " + word + ".";
    }

    private Map<String, Set<String>> readBy() {
        var readBy = new TreeMap<String, Set<String>>();
        saidTo.keySet().forEach(word -> readBy.put(word, new TreeSet<>()));
        for (var account : ACCOUNTS) {
            var all = String.join("\n", new EverythingRead(http, RoundUp.OPERATION).by(account, references).values());
            readBy.forEach((word, readers) -> {
                if (all.contains("It is " + word)) {
                    readers.add(account);
                }
            });
        }
        return readBy;
    }

    /**
     * Returns the answers that an account reads. Parts that change by themselves are left out: the time of reading, the opaque cursor and
     * the officers on duty.
     */
    private Map<String, String> read(String account) {
        var read = new EverythingRead(http, RoundUp.OPERATION).by(account, List.of(target));
        read.keySet().removeIf(address -> address.startsWith("/api/countries") || address.equals("/api/duty"));
        read.replaceAll((address, answer) -> answer.replaceAll("\"(cursor|from|asOf|knownAt|since|month)\":\"[^\"]*\"", ""));
        return read;
    }

    private void later(Duration time) {
        jobs.runAt(clock.instant().plus(time));
    }

    private void refused(String path, String name, byte[] file) {
        assertThat(attached(path, name, file).status()).as(name).isEqualTo(400);
    }

    private Answer attached(String path, String name, byte[] file) {
        return http.send(http.request(path + "?kind=DOCUMENT").header("Authorization", Http.basic("ncb-es", "cordon"))
                .header("Content-Type", "application/octet-stream").header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .method("POST", BodyPublishers.ofByteArray(file)).build());
    }

    private Answer image(String account, String path) {
        return http.send(http.request(path).header("Authorization", Http.basic(account, "cordon")).header("Accept", "image/jpeg").build());
    }

    private String made(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return known(answer.json().path("reference").asText());
    }

    private String known(String reference) {
        references.add(reference);
        return reference;
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isIn(200, 204);
    }
}
