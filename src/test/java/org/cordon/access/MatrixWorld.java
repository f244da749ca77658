package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;

/** The small world of the access matrix: one open thing of each kind, and one that its supplier withholds. */
public final class MatrixWorld {

    public static final String WITHHELD_PERSON = "QUORNSTEDT";
    public static final String WITHHELD_NUMBER = "2025/7001";
    public static final String LEAD_WORDS = "Behind the brickworks";
    /** The text of questions, which those who are asked may read. */
    private static final String QUESTION_WORDS = "Who rents the boathouse?";
    public static final String FILE_NAME = "quornstedt.jpg";

    private static final String CODE = "2PH4T";
    private static final String WITHHELD_BIRTHPLACE = "Tharvenholm";

    private final Http http;
    private final RoundUp roundUp;
    private final Jobs jobs;
    private final PartnerAccounts partners;
    private final Map<String, Visitor> visitors = new ConcurrentHashMap<>();
    private Map<String, String> shared;
    private Map<String, String> withheld;

    private static final String JSON_FILE = """
            {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "data": ["IDENTITY"], "members": ["analyst"],
             "reviewOn": "%s", "endsOn": "%s"}""";

    public MatrixWorld(Http http, RoundUp roundUp, Jobs jobs, PartnerAccounts partners) {
        this.http = http;
        this.roundUp = roundUp;
        this.jobs = jobs;
        this.partners = partners;
    }

    /** Returns the open things by the place in a path that names them. */
    public Map<String, String> shared() {
        return shared;
    }

    /** Returns the withheld things by the same places. {@code alias} is the nomination by the other wanting country. */
    public Map<String, String> withheld() {
        return withheld;
    }

    /** Returns the texts that no answer to a reader may hold, by reader. */
    public Map<String, List<String>> secrets() {
        var target = withheld.get("/api/targets/");
        var lead = withheld.get("/api/leads/");
        var person = List.of(target, withheld.get("alias"), lead, withheld.get("/api/arrests/"), WITHHELD_BIRTHPLACE, FILE_NAME);
        var secrets = new LinkedHashMap<String, List<String>>();
        List.of("IT", "PL", "DE", "analyst", "partner", "specialist", "administrator").forEach(name -> secrets.put(name, person));
        secrets.put("IT", Stream.concat(person.stream(), Stream.of(withheld.get("/api/groups/"), withheld.get("/api/group-facts/"),
                withheld.get("/api/sessions/"), withheld.get("/api/analysis-files/"), withheld.get("/api/products/")))
                .toList());
        secrets.put("analyst", Stream.concat(person.stream(), Stream.of(withheld.get("/api/analysis-files/"),
                withheld.get("/api/products/"))).toList());
        secrets.put("ES", List.of(lead, LEAD_WORDS));
        secrets.put("coordinator", List.of(lead, LEAD_WORDS));
        secrets.put("manager", List.of(LEAD_WORDS, WITHHELD_PERSON, WITHHELD_NUMBER, WITHHELD_BIRTHPLACE, FILE_NAME));
        return secrets;
    }

    public Map<String, String> things(RouteMatrix.Row row) {
        return row.item().isEmpty() ? shared : withheld;
    }

    /** Returns the body that the account sends to the route. */
    public String sent(RouteMatrix.Row row, String account) {
        return row.sent(RouteMatrix.bodies(), account == null ? "nobody" : account,
                (things(row) == shared ? withheld : shared).get("/api/nominations/"),
                days -> roundUp.inDays(Long.parseLong(days)));
    }

    /** Sends the body with one additional field that the route does not know. */
    public HttpResponse<String> askWithMore(RouteMatrix.Row row, String account, String field) {
        var body = sent(row, account);
        return ask(row, account, things(row), body.replaceFirst("^\\{", "{\"" + field + "\":1" + (body.length() > 2 ? "," : "")));
    }

    public HttpResponse<String> ask(RouteMatrix.Row row, String account, Map<String, String> things) {
        return ask(row, account, things, sent(row, account));
    }

    private HttpResponse<String> ask(RouteMatrix.Row row, String account, Map<String, String> things, String body) {
        var request = http.request(row.address(things))
                .method(row.method().replace("ANY", "GET"), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", row.type()).header("Accept", row.accept());
        if (row.isPage()) {
            return visitors.computeIfAbsent(account == null ? "" : account, this::visitor).ask(request.build());
        }
        if (account != null) {
            request.header("Authorization", RouteMatrix.authorization(account));
        }
        return http.send(request.build()).response();
    }

    private Visitor visitor(String account) {
        var visitor = new Visitor(http);
        if (!account.isEmpty()) {
            visitor.signIn(account, RouteMatrix.password(account));
        }
        return visitor;
    }

    /**
     * Plays the world. FR wants two persons who are believed to be in IT. Only FR wants the first, and ES has no stake in that target; IT
     * reported a lead on the target and the arrest. FR withholds the second from IT, and ES wants the second as well. FR reported a lead on
     * the second, the arrest, and the identity as confirmed. FR withholds that lead from ES and the General Secretariat. IT reported by
     * number and name on the second, and on a person whom nobody seeks. PL declined, DE was not invited.
     */
    public void play() {
        var world = roundUp.played("the world of the matrix", () -> {
            playAnew();
            return List.of(shared, withheld);
        });
        shared = new HashMap<>(world.get(0));
        withheld = new HashMap<>(world.get(1));
        haveTheSpecialist();
        TestDatabase.asOwner().update("delete from act_level");
        TestDatabase.keep();
    }

    /** Returns the highest count of acts since the last restore; no act is counted twice. */
    public int counted() {
        return TestDatabase.asOwner().queryForObject(
                "select ceil(coalesce(max(level), 0)) from act_level where act not in ('SEARCH', 'DOCUMENT', 'FILES_READ') "
                        + "and act not like '%ADDRESSEE'",
                Integer.class);
    }

    /**
     * Undoes all changes. Accounts are not among the restored rows, and the specialist's account may have ended with its post, so it is
     * renewed.
     */
    public void restore() {
        TestDatabase.restore();
        haveTheSpecialist();
    }

    private void haveTheSpecialist() {
        if (partners.ofPost(shared.get("/api/specialists/"))) {
            visitors.remove(PartnerAccounts.SPECIALIST);
        }
    }

    private void playAnew() {
        partners.exists("EUROPOL");
        roundUp.launched("FR", "IT", "ES", "PL").accepted("FR", "IT", "ES").declined("PL");
        var seen = roundUp.putForward("FR", "IT").get(0);
        var secret = roundUp.putForward("FR", withheldPerson("FR")).get(0);
        var alias = roundUp.putForward("ES", withheldPerson("ES")).get(0);
        done(http.post("coordinator", "/api/nominations/" + alias + "/join", "{\"with\":\"" + secret + "\"}"));
        roundUp.finished("FR", "IT", "ES").screened("FR", "ACCEPT").screened("ES", "ACCEPT").frozen().confirmed("FR", "CONFIRM");
        shared = things(seen);
        shared.put("/api/receipts/", receipt("ncb-it", "/api/targets/" + seen + "/locations", roundUp.lead("IT", "Europe/Rome")));
        shared.put("/api/leads/", reported("ncb-it", "/api/targets/" + seen + "/leads", roundUp.lead("IT", "Europe/Rome")));
        shared.put("/api/arrests/", reported("ncb-it", "/api/targets/" + seen + "/arrests", roundUp.arrest("IT", "Europe/Rome")));
        shared.put("/api/reports/", reported("ncb-it", "/api/reports",
                Reports.onPerson("2020/1", "NOBODY", Reports.kind("LEAD", roundUp.lead("IT", "Europe/Rome")))));
        withheld = things(secret);
        withheld.put("alias", alias);
        var lead = roundUp.lead("FR", "Europe/Paris").put("text", LEAD_WORDS);
        lead.putObject("handling").putArray("notFor").add("ES").add("IPSG");
        withheld.put("/api/leads/", reported("ncb-fr", "/api/targets/" + secret + "/leads", lead));
        withheld.put("/api/receipts/", receipt("ncb-fr", "/api/targets/" + secret + "/locations", roundUp.lead("FR", "Europe/Paris")));
        withheld.put("/api/arrests/", reported("ncb-fr", "/api/targets/" + secret + "/arrests", roundUp.arrest("FR", "Europe/Paris")));
        withheld.put("/api/reports/", reported("ncb-it", "/api/reports",
                Reports.onPerson(WITHHELD_NUMBER, WITHHELD_PERSON, Reports.kind("LEAD", roundUp.lead("IT", "Europe/Rome")))));
        shared.put("/reports/", shared.get("/api/reports/"));
        withheld.put("/reports/", withheld.get("/api/reports/"));
        shared.put("/leads/", shared.get("/api/leads/"));
        withheld.put("/leads/", withheld.get("/api/leads/"));
        shared.put("/api/release-requests/", asked("ncb-it", seen));
        withheld.put("/api/release-requests/", asked("ncb-es", secret));
        questions();
        contacts();
        alerts();
        groups();
        specialists();
        jobs.run();
        sessions();
        files();
        jobs.run();
        var identity = roundUp.task(withheld.get("/api/arrests/"), "userTask_confirmIdentity").getId();
        done(http.post("ncb-fr", "/engine-rest/task/" + identity + "/complete",
                "{\"variables\":{\"identityConfirmed\":{\"value\":true},\"method\":{\"value\":\"FINGERPRINT\"},\"text\":{\"value\":\"as on file\"}}}"));
        jobs.run();
        work(shared, roundUp.task(shared.get("/api/arrests/"), "userTask_confirmIdentity").getId());
        work(withheld, roundUp.task(withheld.get("/api/leads/"), "userTask_assessLead").getId());
        withheld.put("/go/", withheld.get("/api/arrests/"));
        attached("shared.jpg", shared, Map.of("/api/nominations/", "FR", "/api/leads/", "IT", "/api/arrests/", "IT",
                "/api/questions/", "FR", "/api/answers/", "IT", "/api/alerts/", "FR",
                "/api/reports/", "IT"));
        subscribed("W-2PH4T2PH4T", shared, "ASKED", null);
        subscribed("W-2PH4T2PH4V", withheld, "ACTIVE", OffsetDateTime.parse("2027-01-01T00:00:00Z"));
        attached(FILE_NAME, withheld, Map.of("/api/nominations/", "FR", "/api/leads/", "FR", "/api/arrests/", "FR",
                "/api/questions/", "FR", "/api/answers/", "ES", "/api/alerts/", "FR",
                "/api/reports/", "IT"));
    }

    /** FR subscribes; no other party may know. */
    private static void subscribed(String reference, Map<String, String> things, String state, OffsetDateTime decidedAt) {
        things.put("/api/subscriptions/", reference);
        TestDatabase.asOwner().update("""
                        insert into subscription (reference, party, account, address, state, asked_by, asked_at, decided_at)
                        values (?, 'ncb-FR', 'ncb-fr', 'https://' || lower(?) || '.bureau.example/', ?, 'ncb-fr', now(), ?)""",
                reference, reference, state, decidedAt);
    }

    /** Attaches a photograph to each thing, under one code, because the matrix asks about one thing in each place. */
    private static void attached(String name, Map<String, String> things, Map<String, String> suppliers) {
        var owner = TestDatabase.asOwner();
        things.put("/attachments/", CODE);
        suppliers.forEach((place, country) -> {
            owner.update("""
                            insert into attachment (item, code, country, kind, name, type, size, sha256, added_by, added_at)
                            values (?, ?, ?, 'PHOTOGRAPH', ?, 'image/jpeg', 1, sha256('a'), 'ncb', now())""",
                    things.get(place), CODE, country, name);
            owner.update("insert into attachment_part (item, code, number, content) values (?, ?, 0, 'a')", things.get(place), CODE);
            owner.update("insert into attachment_thumbnail (item, code, content) values (?, ?, 'a')", things.get(place), CODE);
        });
    }

    /** FR asks IT one question, and ES another that IT may not know of. */
    private void questions() {
        Map.of("IT", shared, "ES", withheld).forEach((country, things) -> {
            var body = "{\"purpose\":\"LOCATE\",\"urgency\":\"NORMAL\",\"text\":\"" + QUESTION_WORDS + "\",\"countries\":[\""
                    + country + "\"]}";
            var answer = http.post("ncb-fr", "/api/questions", body);
            done(answer);
            things.put("/api/questions/", answer.json().get("reference").asText());
            things.put("/questions/", answer.json().get("reference").asText());
            var other = http.post("ncb-fr", "/api/questions", body);
            jobs.run();
            things.put("/api/answers/", reported("ncb-" + country.toLowerCase(Locale.ROOT),
                    "/api/questions/" + other.json().get("reference").asText() + "/answers",
                    JsonNodeFactory.instance.objectNode().put("answer", "PARTLY").put("text", LEAD_WORDS)));
        });
    }

    /**
     * FR declares one thing that ES works on too, and ES declares one that IT works on. The country that holds the thing is asked each
     * time.
     */
    private void contacts() {
        declare("ncb-es", "+34 910 000 001");
        shared.put("/api/contacts/", declare("ncb-fr", "+34 910 000 001"));
        declare("ncb-it", "+39 06 0000 0002");
        withheld.put("/api/contacts/", declare("ncb-es", "+39 06 0000 0002"));
        Map.of("IT", shared, "ES", withheld).forEach((country, things) -> things.put("/api/contact-askings/", TestDatabase.asOwner()
                .queryForObject("select reference from contact_asking where country = ?", String.class, country)));
    }

    private String declare(String account, String telephone) {
        var answer = http.post(account, "/api/contacts", "{\"kind\":\"TELEPHONE\",\"telephone\":\"" + telephone
                + "\",\"reason\":\"INVESTIGATION\",\"text\":\"A number of the network.\"}");
        done(answer);
        jobs.run();
        return answer.json().get("reference").asText();
    }

    /** FR sends one alert to IT, and another to ES that IT may not know of. Each country opens its alert. */
    private void alerts() {
        Map.of("IT", shared, "ES", withheld).forEach((country, things) -> {
            var answer = http.post("ncb-fr", "/api/alerts", "{\"kind\":\"WARNING\",\"crime\":\"DRUGS\",\"text\":\"" + LEAD_WORDS
                    + "\",\"countries\":[\"" + country + "\"]}");
            done(answer);
            var reference = answer.json().get("reference").asText();
            jobs.run();
            done(http.post("ncb-" + country.toLowerCase(Locale.ROOT), "/api/alerts/" + reference + "/opening", ""));
            things.put("/api/alerts/", reference);
            things.put("/alerts/", reference);
        });
    }

    /** FR registers a post of specialists and passes on to it the question of IT. */
    private void specialists() {
        var answer = http.post("ncb-fr", "/api/specialists", "{\"name\":\"Naval operations\",\"agency\":\"Coast guard\","
                + "\"unit\":\"BORDER\",\"legs\":[\"SEA_CROSSING\"],\"languages\":[\"fr\"],\"hours\":\"24/7\","
                + "\"telephone\":\"+33 1 00 00 00 01\"}");
        done(answer);
        var post = answer.json().get("reference").asText();
        shared.put("/api/specialists/", post);
        var asked = http.post("ncb-it", "/api/questions",
                "{\"purpose\":\"ROUTE\",\"urgency\":\"NORMAL\",\"text\":\"Which boats left?\",\"countries\":[\"FR\"]}");
        done(asked);
        var question = asked.json().get("reference").asText();
        done(http.send("ncb-fr", "PUT", "/api/specialists/" + post + "/given/" + question,
                "{\"reason\":\"You know the harbour.\",\"until\":\"" + roundUp.inDays(60) + "\",\"mayAnswer\":true}"));
        shared.put("/given/", question);
    }

    /** FR registers one group that IT may know of and one that it may not. */
    private void groups() {
        Map.of("", shared, "IT", withheld).forEach((notFor, things) -> {
            var answer = http.post("ncb-fr", "/api/groups",
                    "{\"name\":\"The Lantern\",\"crimes\":[\"DRUGS\"],\"modusOperandi\":\"At night.\""
                    + (notFor.isEmpty() ? "}" : ",\"handling\":{\"notFor\":[\"" + notFor + "\"]}}"));
            done(answer);
            var reference = answer.json().get("reference").asText();
            jobs.run();
            done(http.post("compliance", "/api/groups/" + reference + "/review", "{\"published\":true}"));
            things.put("/api/groups/", reference);
            things.put("/network/", reference);
            var facts = http.get("ncb-fr", "/api/groups/" + reference).json().get("facts");
            facts.forEach(fact -> {
                if (!fact.get("names").asBoolean()) {
                    things.put("/api/group-facts/", fact.get("reference").asText());
                }
            });
        });
    }

    /** FR convenes one session with IT, and one with ES that IT may not know of. A fact of the group lies on each table. */
    private void sessions() {
        Map.of("IT", shared, "ES", withheld).forEach((country, things) -> {
            var answer = http.post("ncb-fr", "/api/sessions",
                    "{\"subject\":\"The boats of May\",\"begin\":\"" + roundUp.inDays(5) + "\",\"end\":\"" + roundUp.inDays(6)
                    + "\",\"accessUntil\":\"" + roundUp.inDays(9) + "\",\"invited\":[\"" + country + "\"]}");
            done(answer);
            var reference = answer.json().get("reference").asText();
            jobs.run();
            done(http.post("ncb-" + country.toLowerCase(Locale.ROOT), "/api/sessions/" + reference + "/answer", "{\"coming\":true}"));
            var fact = things.get("/api/group-facts/");
            done(http.post("ncb-fr", "/api/sessions/" + reference + "/items", "{\"item\":\"" + fact + "\"}"));
            things.put("/api/sessions/", reference);
            things.put("/network/sessions/", reference);
            things.put("/items/", fact);
            var agreed = http.post("ncb-fr", "/api/sessions/" + reference + "/actions",
                    "{\"what\":\"Look\",\"owner\":\"" + country + "\",\"due\":\"" + roundUp.inDays(20) + "\"}");
            done(agreed);
            things.put("/actions/", agreed.json().get("code").asText());
        });
    }

    /** Opens a file in which the analyst works; a file of another analyst waits for compliance. */
    private void files() {
        List.of(shared, withheld).forEach(things -> {
            var answer = http.post("coordinator", "/api/analysis-files", JSON_FILE.formatted(roundUp.inDays(90).substring(0, 10),
                    roundUp.inDays(900).substring(0, 10)));
            done(answer);
            var reference = answer.json().get("reference").asText();
            jobs.run();
            things.put("/api/analysis-files/", reference);
            things.put("/analysis/", reference);
        });
        done(http.post("compliance", "/api/analysis-files/" + shared.get("/api/analysis-files/") + "/approval", "{\"opened\":true}"));
        contribute();
        charts();
        products();
        TestDatabase.asOwner().update("insert into analysis_file_member (file, account) values (?, 'another')",
                shared.get("/api/analysis-files/"));
        TestDatabase.asOwner().update("update analysis_file_member set account = 'another' where file = ?",
                withheld.get("/api/analysis-files/"));
    }

    /** FR and ES each contribute a person to the open file; both persons wait in quarantine. */
    private void contribute() {
        Map.of("ncb-fr", shared, "ncb-es", withheld).forEach((who, things) -> {
            var answer = http.post(who, "/api/analysis-files/" + shared.get("/api/analysis-files/") + "/contributed-files",
                    "{\"content\":\"id,schema,name\\n1,Person," + who + "\"}");
            done(answer);
            var reference = answer.json().get("reference").asText();
            things.put("/api/contributions/", reference);
            things.put("/api/analysis-entities/", TestDatabase.asOwner()
                    .queryForObject("select id from entity where contribution = ?", String.class, reference));
        });
        TestDatabase.asOwner().update("update contribution set file = ? where reference = ?", withheld.get("/api/analysis-files/"),
                withheld.get("/api/contributions/"));
    }

    /** The analyst keeps a picture of the open file, and a colleague keeps one of the other file. Each picture has a note. */
    private void charts() {
        List.of(shared, withheld).forEach(things -> {
            var kept = http.post("analyst", "/api/analysis-files/" + things.get("/api/analysis-files/") + "/charts",
                    "{\"name\":\"Around the quay\"}");
            done(kept);
            var chart = kept.json().get("id").asText();
            things.put("/api/analysis-charts/", chart);
            var note = http.post("analyst", "/api/analysis-charts/" + chart + "/notes", "{\"text\":\"Seen in May.\"}");
            done(note);
            things.put("/notes/", note.json().get("id").asText());
        });
    }

    /** A colleague writes a product from each file for FR. The analyst works in one of these files. */
    private void products() {
        Map.of("Y-2222222222", shared, "Y-3333333333", withheld).forEach((reference, things) -> {
            TestDatabase.asOwner().update("""
                    insert into product (reference, file, author, purpose, state, written_at, disseminated_at)
                    values (?, ?, 'another', 'Boats', ?, now(), now())""", reference, things.get("/api/analysis-files/"),
                    things == shared ? "DISSEMINATED" : "TO_READ");
            TestDatabase.asOwner().update("insert into product_text (product, language, title, text) values (?, 'en', 'Boats', 'Boats')",
                    reference);
            TestDatabase.asOwner().update("insert into product_recipient (product, party, told_at, owed_by) values (?, 'ncb-FR', ?, ?)",
                    reference, things == shared ? Timestamp.from(Instant.EPOCH) : null,
                    things == shared ? Timestamp.from(Instant.EPOCH) : null);
            TestDatabase.asOwner().update("""
                    insert into product_proposal (product, number, country, name, reason, owed_by)
                    values (?, 1, 'FR', 'Exemplum', 'Boats', ?)""", reference, things == shared ? Timestamp.from(Instant.EPOCH) : null);
            things.put("/api/products/", reference);
            things.put("/proposals/", "1");
            things.put("/products/", reference);
        });
    }

    private ObjectNode withheldPerson(String country) {
        var notice = roundUp.notice(country, "IT", 7001).put("entity_id", WITHHELD_NUMBER).put("name", WITHHELD_PERSON)
                .put("place_of_birth", WITHHELD_BIRTHPLACE);
        if (country.equals("FR")) {
            notice.withObjectProperty("cordon").putArray("notFor").add("IT");
        }
        return notice;
    }

    private static Map<String, String> things(String target) {
        var things = new HashMap<String, String>();
        List.of("/api/operations/", "/operations/", "/go/").forEach(place -> things.put(place, RoundUp.OPERATION));
        List.of("/api/targets/", "/api/nominations/", "/confirmations/", "/api/persons/", "/targets/", "/nominations/",
                "/api/question-suggestions/")
                .forEach(place -> things.put(place, target));
        List.of("/participations/", "/api/countries/", "/directory/").forEach(place -> things.put(place, "FR"));
        things.put("/demo/mail/", "none");
        things.put("/calendar/", "none");
        things.put("/help/", "country");
        things.put("/api/accounts/", "nobody");
        things.put("/accounts/", "nobody");
        things.put("/groups/", "ncb-FR");
        things.put("/requests/", "2c9e3c44-6b4f-4f4e-9a39-0d6f2f1f7a11");
        things.put("/frozen/", RoundUp.OPERATION + "-R1");
        return things;
    }

    private static void work(Map<String, String> things, String task) {
        things.put("/api/tasks/", task);
        things.put("/api/drafts/", task);
        things.put("/engine-rest/task/", task);
    }

    private static void done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
    }

    /** Asks the supplier of the target for a release to MT, and returns the reference of the request. */
    private String asked(String user, String target) {
        var answer = http.post(user, "/api/targets/" + target + "/release-requests", "{\"for\":\"MT\",\"reason\":\"may be there soon\"}");
        done(answer);
        return answer.json().get("reference").asText();
    }

    private String receipt(String user, String path, JsonNode report) {
        var answer = http.post(user, path, report.toString());
        done(answer);
        return answer.response().headers().firstValue("Cordon-Receipt").orElseThrow();
    }

    private String reported(String user, String path, JsonNode report) {
        var answer = http.post(user, path, report.toString());
        done(answer);
        return answer.json().get("reference").asText();
    }
}
