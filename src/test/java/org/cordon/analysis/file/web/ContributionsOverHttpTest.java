package org.cordon.analysis.file.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.analysis.file.VisibleNetwork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.act.LargeFileReceiver;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Reports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Countries contribute to a file; its analysts read it, and nobody else does. */
@CordonTest
class ContributionsOverHttpTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTITIES = """
            {"id":"p1","schema":"Person","properties":{"name":["Борис Иванов"],"birthDate":["1980"]},"category":"CONTACT"}
            {"id":"p2","schema":"Person","properties":{"name":["Zoe Example"]}}
            {"id":"v","schema":"Vessel","properties":{"name":["Quorn"]}}
            {"id":"o1","schema":"Ownership","properties":{"owner":["p1"],"asset":["v"]}}
            {"id":"o2","schema":"Associate","properties":{"person":["p1"],"associate":["p2"]}}
            """;

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private VisibleNetwork network;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private LargeFileReceiver receiver;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private TransactionTemplate transaction;
    private String file;

    @BeforeEach
    void open() {
        open("");
    }

    /** @param more further fields of the order */
    private void open(String more) {
        var today = LocalDate.now(ZoneOffset.UTC);
        file = reference(http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT", "VICTIM"], "members": ["analyst"],
                 "data": ["IDENTITY", "CONTACT_DETAILS", "LINKS", "VEHICLES_AND_VESSELS", "ORGANISATIONS", "TRAVEL"%s],
                 "reviewOn": "%s", "endsOn": "%s"}"""
                .formatted(more, today.plusDays(90), today.plusDays(900))));
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
    }

    @Test
    void aFileOfEntitiesIsForItsSupplierAndTheAnalysts() {
        var given = given("ncb-fr", ENTITIES, null);

        for (var who : List.of("ncb-fr", "analyst")) {
            assertThat(contributions(who)).as(who).containsExactly(given);
            assertThat(captions(who, "")).as(who).containsExactlyInAnyOrder("Борис Иванов", "Quorn");
            assertThat(captions(who, "?waiting=true")).as(who).containsExactly("Zoe Example");
        }
        for (var who : List.of("ncb-it", "coordinator", "compliance")) {
            assertThat(contributions(who)).as(who).isEmpty();
            assertThat(captions(who, "")).as(who).isEmpty();
        }
        assertThat(http.get("manager", "/api/analysis-files/" + file + "/contributions").status()).isEqualTo(404);
        assertThat(captions("analyst", "?words=ivan")).as("over scripts").containsExactly("Борис Иванов");
        assertThat(captions("analyst", "?words=zoe")).as("not from quarantine").isEmpty();
        assertThat(captions("analyst", "?waiting=true&words=ivan")).as("nor in it").containsExactly("Zoe Example");
        for (var group : List.of("ncb-IT", "partner-EUROPOL")) {
            List<VisibleNetwork.Entity> seen = as.person("analyst", List.of("analyst", group),
                    () -> transaction.execute(status -> network.entities(file)));
            assertThat(seen).as("whoever is of %s as well", group).isEmpty();
        }
    }

    @Test
    void nobodyStandsInTheNetworkWhoWaitsOrIsAChild() {
        given("ncb-fr", ENTITIES, null);
        assertThat(linked("analyst")).containsExactlyInAnyOrder("Борис Иванов > Quorn");

        var victim = "{\"category\": \"VICTIM\"}";
        categorise("ncb-fr", victim, 204);
        categorise("ncb-fr", victim, 409);
        assertThat(linked("analyst")).as("until somebody else has said the same").hasSize(1);
        assertThat(captions("analyst", "?words=zoe")).isEmpty();
        assertThat(captions("analyst", "?waiting=true")).containsExactly("Zoe Example");
        categorise("analyst", victim, 204);
        categorise("analyst", victim, 204);
        assertThat(captions("analyst", "?words=zoe")).hasSize(1);
        assertThat(linked("analyst")).hasSize(2).contains("Борис Иванов > Zoe Example");
        categorise("analyst", "{\"category\": \"VICTIM\", \"child\": true}", 204);
        assertThat(linked("analyst")).containsExactly("Борис Иванов > Quorn");
        categorise("analyst", "{\"category\": \"CONTACT\"}", 204);
        assertThat(linked("analyst")).as("the mark stays").containsExactly("Борис Иванов > Quorn");
        categorise("analyst", "{\"category\": \"INFORMANT\"}", 400);
        categorise("ncb-it", "{\"category\": \"CONTACT\"}", 404);
    }

    @Test
    void everyRowAgainstWhichSomethingSpeaksIsNamedAndNothingIsTakenIn() {
        var answer = contribute("ncb-fr", """
                id,schema,category,name,owner,asset,birthDate
                1,Person,NOBODY,A,,,
                2,Ship,,B,,,
                1,Vessel,,C,,,
                4,Ownership,,,1,,
                5,Payment,,D,,,
                6,Vessel,CONTACT,E,,,
                7,Ownership,,,8,9,
                """, null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(StreamSupport.stream(answer.json().path("reasons").spliterator(), false).map(reason -> reason.path("field").asText()))
                .contains("rows[1].category", "rows[2].schema", "rows[4].asset", "rows[5].schema", "rows[6].category",
                        "7.owner", "7.asset");
        assertThat(answer.body()).contains("must be one of CONTACT (contact)", "such as Person, Vessel, Associate",
                "\"codes\":\"CONTACT,");
        assertThat(contribute("ncb-fr", "id,schema\n1,person\n", null).body()).contains("NO_SCHEMA", "the nearest is Person");
        assertThat(contributions("ncb-fr")).isEmpty();
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from entity", Long.class)).isZero();
        assertThat(contribute("ncb-fr", "id,schema\n1,Vessel\n1,Vessel\n", null).body()).contains("ID_TWICE");
        assertThat(contribute("ncb-fr", "nothing", null).body()).contains("NO_ENTITY_COLUMNS");
        assertThat(contribute("ncb-fr", "id,schema\n", null).body()).contains("FILE_EMPTY");
        assertThat(contribute("ncb-fr", ENTITIES, "IPSG").status()).as("kept from its analysts").isEqualTo(400);
    }

    @Test
    void whoMayBeAChildIsNeverReadAsGrownUpByMistake() {
        var year = LocalDate.now(ZoneOffset.UTC).getYear() - 18;
        var answer = contribute("ncb-fr", """
                id,schema,child,birthDate
                1,Person,oui,
                2,Person,,12.05.2012
                3,Person,,1990-02-30
                4,Person,FALSE,1980/05
                """, null);
        assertThat(answer.json().path("reasons").findValuesAsText("field"))
                .containsExactly("rows[1].child", "rows[2].birthDate", "rows[3].birthDate");

        given("ncb-fr", "id,schema,category,name,child,birthDate\n1,Person,CONTACT,A,TRUE,\n2,Person,CONTACT,B,0," + year
                + "\n3,Person,CONTACT,C,False,1980-5\n", null);
        assertThat(TestDatabase.asOwner().queryForList("select caption from entity where child order by caption", String.class))
                .containsExactly("A", "B");
    }

    @Test
    void aFileThatWouldGrowIsRefused() {
        var many = String.join("|", IntStream.range(0, 8).mapToObj(Integer::toString).toList());
        assertThat(contribute("ncb-fr", "id,schema,owner,asset\n1,Ownership," + many + "," + many + "\n", null).body())
                .contains("TOO_MANY_LINKS");
        assertThat(contribute("ncb-fr", "id,schema\n" + "1,Vessel\n".repeat(500_001), null).body()).contains("ENTITY_FILE_TOO_LARGE");
        assertThat(contribute("ncb-fr", "id,schema" + ",a".repeat(100) + "\n1,Vessel\n", null).body()).contains("ENTITY_FILE_TOO_LARGE");
        assertThat(contribute("ncb-fr", wide(20, 50), null).status()).isEqualTo(201);
        assertThat(contribute("ncb-fr", wide(21, 50), null).body()).contains("TOO_MUCH_IN_A_ROW");
        TestDatabase.asOwner().update("delete from entity");
        given("ncb-fr", "id,schema,name\n1,Vessel,Quorn|Quorn\n", null);
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from statement", Long.class)).isEqualTo(1);
        given("ncb-fr", "id,schema,category,name,owner,asset\n1,Vessel,,Quorn,,\n2,Person,CONTACT,Zoe,,\n"
                + IntStream.range(3, 9).mapToObj(row -> row + ",Ownership,,,2,1\n").collect(Collectors.joining()), null);
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from link", Long.class)).as("told six times, from both ends")
                .isEqualTo(2);
    }

    /** Returns a row with this many properties, each with this many texts. */
    private static String wide(int properties, int texts) {
        var cell = String.join("|", IntStream.range(0, texts).mapToObj(Integer::toString).toList());
        return "id,schema" + IntStream.range(0, properties).mapToObj(number -> ",note" + number).collect(Collectors.joining())
                + "\n1,Vessel" + ("," + cell).repeat(properties) + "\n";
    }

    /** The same file under the same key with another handling is another act. */
    @Test
    void whatIsSaidOfALongFileIsPartOfTheActThatItsKeyNames() {
        var open = sent("ncb-fr", "id,schema\n1,Vessel\n", "{}", "key-of-a-long-file");

        assertThat(sent("ncb-fr", "id,schema\n1,Vessel\n", "{}", "key-of-a-long-file").body()).isEqualTo(open.body());
        assertThat(sent("ncb-fr", "id,schema\n1,Vessel\n", "{\"handling\": {\"notFor\": [\"IT\"]}}", "key-of-a-long-file").status())
                .isEqualTo(422);
    }

    /** Sends a file larger than a JSON body may be. Its first row names the vessel of its last row. */
    @Test
    void aLongFileIsTheBodyItselfAndIsTakenInWholeOrNotAtAll() {
        var vessels = new StringBuilder("\uFEFF{\"id\":\"o\",\"schema\":\"Ownership\",\"properties\":{\"owner\":[\"p\"],\"asset\":[\"v999\"]}}\n"
                + "{\"id\":\"p\",\"schema\":\"Person\",\"category\":\"CONTACT\",\"properties\":{\"name\":[\"Zoe\"]}}\n");
        var vessel = "{\"id\":\"v%1$d\"," + " ".repeat(6_000) + "\"schema\":\"Vessel\",\"properties\":{\"name\":[\"Quorn %1$d\"]}}\n";
        IntStream.range(0, 1000).forEach(number -> vessels.append(vessel.formatted(number)));
        var twice = sent("ncb-fr", vessels + "{\"id\":\"v0\",\"schema\":\"Vessel\",\"properties\":{}}\n", "{}");

        assertThat(twice.json().at("/reasons/0/field").asText()).isEqualTo("rows[1003].id");
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from entity", Long.class)).isZero();
        var given = reference(sent("ncb-fr", vessels.toString(),
                "{\"origin\": \"\\u00dcbersee\", \"handling\": {\"handlingCode\": \"H1\"}}"));
        assertThat(remaining(given)).isEqualTo(1002);
        assertThat(linked("analyst")).containsExactly("Zoe > Quorn 999");
        var told = http.get("ncb-fr", "/api/analysis-files/" + file + "/contributions").json().at("/items/0");
        assertThat(List.of(told.path("origin").asText(), told.path("handlingCode").asText())).containsExactly("\u00dcbersee", "H1");
        assertThat(sent("ncb-fr", "id,schema\n1,Vessel\n", "origin").body()).contains("HEADER_NO_JSON_OBJECT");
        assertThat(sent("ncb-fr", "", "{}").body()).contains("NO_FILE_TEXT");
        var many = sent("ncb-fr", "id,schema\n" + "1,Ship\n".repeat(300), "{}").json();
        assertThat(many.path("code").asText()).isEqualTo("NOTHING_CONTRIBUTED_OF_MANY");
        assertThat(many.path("reasons")).hasSize(100);
        assertThat(sent("ncb-fr", "id,schema,name\n1,Vessel,\"" + "two\n".repeat(300_000), "{}").body()).contains("ROW_TOO_LONG");
    }

    @Test
    void whoMayContributeNothingIsToldSoBeforeALongFileIsRead() {
        as.country("FR", () -> receiver.requireSender(file));
        assertThatThrownBy(() -> as.country("FR", () -> receiver.requireSender("NONE"))).hasMessageContaining("that you may see");
        assertThatThrownBy(() -> as.coordinator(() -> receiver.requireSender(file))).hasMessageContaining("National Central Bureau");
        TestDatabase.asOwner().update("update analysis_file set state = 'CLOSED' where reference = ?", file);
        assertThatThrownBy(() -> as.country("FR", () -> receiver.requireSender(file))).hasMessageContaining("takes no contributions");
    }

    @Test
    void whoeverHasSentTooManyIsToldSoBeforeAFileIsReadAndOneIsCountedAtItsEnd() {
        TestDatabase.asOwner().update("insert into act_level (account, act, level, at) values ('ncb-fr', 'ENTITY_FILE', 200000, now())");
        assertThat(contribute("ncb-fr", "nothing", null).status()).isEqualTo(429);

        TestDatabase.asOwner().update("update act_level set level = 0");
        assertThat(contribute("ncb-fr", "nothing", null).status()).isEqualTo(400);
        given("ncb-fr", ENTITIES, null);
        assertThat(TestDatabase.asOwner().queryForObject("select level from act_level where act = 'ENTITY_FILE'", Double.class))
                .isEqualTo(1);
    }

    private Http.Answer sent(String who, String content, String about) {
        return sent(who, content, about, UUID.randomUUID().toString());
    }

    private Http.Answer sent(String who, String content, String about, String key) {
        return http.send(http.request("/api/analysis-files/" + file + "/contributed-files")
                .header("Authorization", Http.basic(who, "cordon")).header("Content-Type", "application/octet-stream")
                .header("Cordon-Contribution", about).header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(content)).build());
    }

    @Test
    void aLineIsOneObjectOfWhatAChartCanHold() {
        var vessel = "{\"id\":\"v\",\"schema\":\"Vessel\",\"properties\":{\"name\":[\"Quorn\", null],\"flag\":null}}";
        for (var wrong : List.of(vessel + " {}", vessel + "\nnull", vessel + "\n[]")) {
            assertThat(contribute("ncb-fr", wrong, null).body()).as(wrong).contains("NO_JSON_LINE");
        }
        for (var sign : List.of("\\uD800", "\\uFFFE", "\\uFFFF", "\\u0001")) {
            assertThat(contribute("ncb-fr", vessel.replace("Quorn", sign), null).body()).as(sign).contains("SIGN_NOT_TEXT");
        }
        assertThat(contribute("ncb-fr", vessel.replace("\"Quorn\"", "{\"id\":\"w\"}"), null).body())
                .contains("rows[1].name", "ENTITY_WITHIN");
        given("ncb-fr", vessel, null);
        assertThat(TestDatabase.asOwner().queryForList("select value from statement", String.class)).containsExactly("Quorn");
    }

    @Test
    void whatWasSuppliedElsewhereIsContributedByItsSupplierOnceAndGoesWithItsHandling() {
        var group = reference(http.post("ncb-fr", "/api/groups",
                "{\"name\": \"The Lantern\", \"crimes\": [\"PEOPLE_SMUGGLING\"], \"modusOperandi\": \"At night.\"}"));
        jobs.run();
        http.post("compliance", "/api/groups/" + group + "/review", "{\"published\": true}");
        var vessel = reference(http.post("ncb-fr", "/api/groups/" + group + "/facts", "{\"kind\": \"VESSEL\", \"text\": \"Quorn\"}"));
        var body = "{\"item\": \"" + vessel + "\"}";

        assertThat(http.post("ncb-it", "/api/analysis-files/" + file + "/contributions", body).status()).isEqualTo(400);
        assertThat(http.post("ncb-fr", "/api/analysis-files/" + file + "/contributions", body).status()).isEqualTo(201);
        assertThat(http.post("ncb-fr", "/api/analysis-files/" + file + "/contributions", body).status()).isEqualTo(409);

        assertThat(captions("analyst", "")).containsExactlyInAnyOrder("The Lantern", "Quorn");
        assertThat(linked("analyst")).containsExactly("The Lantern > Quorn");
        var vehicle = reference(http.post("ncb-it", "/api/groups/" + group + "/facts", "{\"kind\": \"VEHICLE\", \"text\": \"A van\"}"));
        var other = reference(http.post("ncb-it", "/api/analysis-files/" + file + "/contributions", "{\"item\": \"" + vehicle + "\"}"));
        assertThat(captions("ncb-it", "")).as("the name is another's to tell").containsExactlyInAnyOrder(group, "A van");
        http.post("ncb-it", "/api/contributions/" + other + "/withdrawal", "");
        http.send("ncb-fr", "PUT", "/api/group-facts/" + vessel + "/handling", "{\"handlingCode\": \"H0\", \"notFor\": [\"IPSG\"]}");
        assertThat(captions("analyst", "")).as("withheld since").isEmpty();
        assertThat(captions("ncb-fr", "")).hasSize(2);
    }

    @Test
    void ofAnArrestEachCountryContributesWhatItReportedItself() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation("LARK-2027");
        var target = listed.target("LARK-2027", "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
        for (var country : List.of("IT", "ES")) {
            var arrest = as.country(country, () -> arrests.report(target, Reports.arrest(country).put("text", "Words of " + country)));
            var body = "{\"item\": \"" + arrest.reference() + "\", \"category\": \"CONTACT\"}";
            assertThat(http.post("ncb-fr", "/api/analysis-files/" + file + "/contributions", body).status()).isEqualTo(400);
            var given = reference(http.post("ncb-" + country.toLowerCase(Locale.ROOT), "/api/analysis-files/" + file + "/contributions",
                    body));
            assertThat(TestDatabase.asOwner().queryForList(
                    "select value from statement where contribution = ? and property in ('notes', 'country') order by 1", String.class,
                    given))
                    .containsExactly(country, "Words of " + country);
        }
    }

    @Test
    void whatAFileIsIsContributedByWhoeverAttachedItAndNeverWhatIsInIt() {
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2027-05-11T12:00:00Z")));
        listed.operation("LARK-2027");
        var target = listed.target("LARK-2027", "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT"));
        var attached = reference(attach("/api/nominations/" + target, "Passport copy.txt", "What is in it."), "code");
        var body = "{\"item\": \"" + target + "/" + attached + "\", \"category\": \"CONTACT\"}";

        assertThat(http.post("ncb-it", "/api/analysis-files/" + file + "/contributions", body).status()).isEqualTo(400);
        reference(http.post("ncb-fr", "/api/analysis-files/" + file + "/contributions", body));

        assertThat(captions("analyst", "")).containsExactlyInAnyOrder(target, "Passport copy.txt");
        assertThat(linked("analyst")).containsExactly("Passport copy.txt > " + target);
        assertThat(TestDatabase.asOwner().queryForList("select value from statement", String.class)).contains("DOCUMENT")
                .noneMatch(said -> said.contains("in it"));
        TestDatabase.asOwner().update("""
                insert into handling (item, supplier, code, restriction, parties) values (?, 'ncb-FR', 'H0', 'NOT_FOR', '{coordinator}')
                on conflict (item) do update set restriction = 'NOT_FOR', parties = '{coordinator}'""", target);
        assertThat(captions("analyst", "")).as("withheld since, with what it hangs on").isEmpty();
    }

    private Http.Answer attach(String item, String name, String content) {
        return http.send(http.request(item + "/attachments?kind=DOCUMENT").header("Authorization", Http.basic("ncb-fr", "cordon"))
                .header("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"").POST(BodyPublishers.ofString(content)).build());
    }

    @Test
    void aWithdrawalAndTheEndOfTheFileTakeEverythingAlong() {
        var given = given("ncb-fr", ENTITIES, null);
        var other = given("ncb-it", ENTITIES, null);
        assertThat(http.post("ncb-it", "/api/contributions/" + given + "/withdrawal", "").status()).isEqualTo(404);
        assertThat(http.post("analyst", "/api/contributions/" + given + "/withdrawal", "").status()).isEqualTo(403);

        assertThat(http.post("ncb-fr", "/api/contributions/" + given + "/withdrawal", "").status()).isEqualTo(204);
        assertThat(http.post("ncb-fr", "/api/contributions/" + given + "/withdrawal", "").status()).isEqualTo(409);
        assertThat(remaining(given)).isZero();
        assertThat(remaining(other)).isEqualTo(5);
        assertThat(http.get("ncb-fr", "/api/analysis-files/" + file + "/contributions").json().at("/items/0/things").asInt()).isEqualTo(5);

        jobs.run();
        jobs.run(file, "event_fileReviewTime");
        jobs.run();
        var ends = "{\"goesOn\": false, \"reason\": \"Done.\"}";
        assertThat(http.post("coordinator", "/api/analysis-files/" + file + "/review", ends).status()).isEqualTo(204);
        jobs.run();
        assertThat(remaining(other)).isZero();
        assertThat(TestDatabase.asOwner().queryForList("select reference from contribution where origin is not null")).isEmpty();
    }

    @Test
    void aThousandWithheldStatementsChangeNoByteOfWhatAnAnalystCanFetch() {
        given("ncb-fr", ENTITIES, null);
        var paths = List.of("", "/contributions", "/entities", "/entities?waiting=true", "/entities?words=quorn");
        var before = paths.stream().map(path -> http.get("analyst", "/api/analysis-files/" + file + path).body()).toList();

        var withheld = given("ncb-it", ENTITIES, null);
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{coordinator}' where item = ?", withheld);
        TestDatabase.asOwner().update("""
                insert into statement (entity, contribution, property, value, keys)
                select e.id, e.contribution, 'alias', 'Quorn ' || n, '{QUORN}' from entity e cross join generate_series(1, 200) n
                where e.contribution = ?""", withheld);

        assertThat(paths.stream().map(path -> http.get("analyst", "/api/analysis-files/" + file + path).body()).toList()).isEqualTo(before);
        assertThat(linked("analyst")).hasSize(1);
    }

    @Test
    void migrantsWhoAreNeitherVictimsNorWitnessesAreCounted() {
        var counted = "{\"id\":\"1\",\"schema\":\"Migrants\",\"properties\":{\"number\":[\"%s\"],\"nationality\":[\"SY\"],%s"
                + "\"leg\":[\"SEA_CROSSING\"],\"date\":[\"%s\"]}}";
        given("ncb-fr", counted.formatted("120", "", "2027-05-09"), null);
        assertThat(captions("analyst", "")).containsExactly("120 · SY · SEA_CROSSING · 2027-05-09");
        assertThat(http.get("analyst", "/api/analysis-files/" + file + "/network").json().path("nodes")).isEmpty();

        assertThat(contribute("ncb-fr", counted.formatted("120", "\"name\":[\"Zoe\"],", "2027-05-09"), null).body())
                .contains("COUNTED_ALONE");
        assertThat(contribute("ncb-fr", counted.formatted("0", "", "2027-05-09"), null).body()).contains("NOT_FROM_ONE_TO");
        assertThat(contribute("ncb-fr", counted.formatted("1", "", "May"), null).body()).contains("NO_DATE");
        assertThat(contribute("ncb-fr", counted.replace("SEA_CROSSING", "SEA").formatted("1", "", "2027-05-09"), null).body())
                .contains("NONE_OF_CODES");
        assertThat(contribute("ncb-fr", counted.replace("SY", "Syria").formatted("1", "", "2027-05-09"), null).body())
                .contains("NOT_A_COUNTRY_CODE");
    }

    @Test
    void aPaymentLinksThoseBetweenWhomItWasMadeAndTheirAccounts() {
        open(", \"MONEY\"");
        var payments = """
                {"id":"p","schema":"Person","properties":{"name":["Quorn"]},"category":"CONTACT"}
                {"id":"a","schema":"BankAccount","properties":{"name":["First account"]}}
                {"id":"b","schema":"BankAccount","properties":{"name":["Second account"]}}
                {"id":"1","schema":"Payment","properties":{"payer":["p"],"payerAccount":["a"],"beneficiaryAccount":["b"]}}
                """;
        given("ncb-fr", payments, null);

        assertThat(linked("analyst")).containsExactlyInAnyOrder("Quorn > Second account", "First account > Second account");
        given("ncb-fr", payments.replace("\"beneficiaryAccount\"", "\"beneficiary\":[\"p\"],\"beneficiaryAccount\""), null);
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from link where entity = other", Long.class))
                .as("who pays from one of his accounts into another").isZero();
        assertThat(contribute("ncb-fr", payments.replace(",\"beneficiaryAccount\":[\"b\"]", ""), null).body())
                .contains("LINKS_NOTHING", "beneficiary");
        assertThat(contribute("ncb-fr", payments.replace("[\"b\"]}}", "[\"c\"]}}"), null).body()).contains("beneficiaryAccount");
    }

    @Test
    void eachPropertyLeadsToWhatItMayNameInFollowTheMoney() {
        open(", \"DOCUMENTS\"");
        var things = """
                {"id":"p","schema":"Person","properties":{"name":["Quorn"]},"category":"CONTACT"}
                {"id":"v","schema":"Vessel","properties":{"name":["Lantern"]}}
                {"id":"1","schema":"Family","properties":{"person":["v"],"relative":["v","p"]}}
                {"id":"2","schema":"UnknownLink","properties":{"subject":["p"],"object":["1"]}}
                {"id":"3","schema":"UnknownLink","properties":{"subject":["p"],"object":["3"]}}
                {"id":"4","schema":"Associate","properties":{"person":["p"],"associate":["p"]}}
                {"id":"5","schema":"Passport","properties":{"holder":["v"]}}
                {"id":"6","schema":"Trip","properties":{"location":["Tripoli"],"vehicle":["v"],"endLocation":["p"],"startLocation":["x"]}}
                {"id":"7","schema":"Ownership","properties":{"owner":["p"],"asset":["v"]}}
                """;
        var reasons = contribute("ncb-fr", things, null).json().path("reasons");

        assertThat(StreamSupport.stream(reasons.spliterator(), false)
                .map(one -> one.path("field").asText() + " " + one.path("code").asText()))
                .containsExactlyInAnyOrder("rows[6].associate LINKS_WITH_ITSELF", "1.person LEADS_TO_ANOTHER_KIND",
                        "1.relative LEADS_TO_ANOTHER_KIND", "2.object LEADS_TO_ANOTHER_KIND", "3.object LEADS_TO_ANOTHER_KIND",
                        "5.holder LEADS_TO_ANOTHER_KIND", "6.endLocation LEADS_TO_ANOTHER_KIND", "6.startLocation NAMES_NOTHING");
        assertThat(reasons.toString()).contains("it leads to one of Person, Organization, Company");
    }

    /**
     * Papers, notes and addresses tell of the person they belong to: while the person waits, nothing but categorising can be done with
     * them.
     */
    @Test
    void whatIsLinkedWithNobodyButWhoWaitsWaitsWithHim() {
        open(", \"DOCUMENTS\"");
        given("ncb-fr", """
                {"id":"p1","schema":"Person","properties":{"name":["Борис Иванов"]},"category":"CONTACT"}
                {"id":"p2","schema":"Person","properties":{"name":["Zoe Example"],"addressEntity":["a1"]}}
                {"id":"a1","schema":"Address","properties":{"full":["1 Quay"]}}
                {"id":"a2","schema":"Address","properties":{"full":["2 Quay"],"country":["LY"]}}
                {"id":"a3","schema":"Address","properties":{"full":["3 Quay"],"country":["IT"]}}
                {"id":"d","schema":"Passport","properties":{"number":["X1234567"],"holder":["p2"]}}
                {"id":"n1","schema":"Note","properties":{"description":["At the quay, with papers"],"entity":["p2","d"]}}
                {"id":"n2","schema":"Note","properties":{"description":["Both at the quay"],"entity":["p1","p2"]}}
                {"id":"n3","schema":"Note","properties":{"description":["Issued at the quay"],"entity":["d"]}}
                {"id":"a4","schema":"Address","properties":{"full":["4 Quay"]}}
                {"id":"t","schema":"Trip","properties":{"name":["Along"],"involved":["p2"],"startLocation":["a2"],"endLocation":["a3"]}}
                """, null);
        var shown = List.of("Борис Иванов", "4 Quay", "Both at the quay");
        for (var who : List.of("ncb-fr", "analyst")) {
            assertThat(captions(who, "")).as(who).containsExactlyInAnyOrderElementsOf(shown);
            assertThat(captions(who, "?words=quay")).as(who).containsExactlyInAnyOrder("4 Quay", "Both at the quay");
            assertThat(captions(who, "?waiting=true")).as(who).containsExactly("Zoe Example");
            assertThat(ways(who)).as(who).isZero();
        }
        assertThat(linked("analyst")).containsExactly("Both at the quay > Борис Иванов");

        var victim = "{\"category\": \"VICTIM\"}";
        categorise("ncb-fr", victim, 204);
        assertThat(captions("analyst", "")).as("until somebody else has said the same").containsExactlyInAnyOrderElementsOf(shown);
        categorise("analyst", victim, 204);
        assertThat(captions("analyst", "")).hasSize(11);
        assertThat(linked("analyst")).hasSize(10).contains("X1234567 > Zoe Example", "At the quay, with papers > X1234567");
        assertThat(ways("analyst")).isEqualTo(1);
        categorise("analyst", "{\"category\": \"CONTACT\"}", 204);
        categorise("analyst", victim, 204);
        assertThat(captions("analyst", "")).as("what he is is to be read anew").containsExactlyInAnyOrderElementsOf(shown);
    }

    private int ways(String who) {
        return http.get(who, "/api/analysis-files/" + file + "/ways").json().path("total").asInt();
    }

    private List<String> linked(String who) {
        return as.person(who, who, () -> transaction.execute(status -> {
            var called = network.entities(file).stream()
                    .collect(Collectors.toMap(VisibleNetwork.Entity::id, VisibleNetwork.Entity::caption));
            return network.links(file).stream().map(link -> called.get(link.from()) + " > " + called.get(link.to())).toList();
        }));
    }

    private void categorise(String who, String body, int status) {
        var person = TestDatabase.asOwner().queryForObject("select id from entity where caption = 'Zoe Example'", String.class);
        assertThat(http.post(who, "/api/analysis-entities/" + person + "/category", body).status()).as(who).isEqualTo(status);
    }

    private static long remaining(String contribution) {
        return TestDatabase.asOwner().queryForObject("select count(*) from entity where contribution = ?", Long.class, contribution);
    }

    private String given(String who, String content, String notFor) {
        return reference(contribute(who, content, notFor));
    }

    private Http.Answer contribute(String who, String content, String notFor) {
        var body = JSON.createObjectNode().put("content", content);
        if (notFor != null) {
            body.putObject("handling").put("handlingCode", "H0").putArray("notFor").add(notFor);
        }
        return http.post(who, "/api/analysis-files/" + file + "/contributed-files", body.toString());
    }

    private static String reference(Http.Answer answer) {
        return reference(answer, "reference");
    }

    private static String reference(Http.Answer answer, String field) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path(field).asText();
    }

    private List<String> contributions(String who) {
        return texts(who, "/contributions", "reference");
    }

    private List<String> captions(String who, String query) {
        return texts(who, "/entities" + query, "caption");
    }

    private List<String> texts(String who, String path, String field) {
        JsonNode items = http.get(who, "/api/analysis-files/" + file + path).json().path("items");
        return StreamSupport.stream(items.spliterator(), false).map(item -> item.path(field).asText()).toList();
    }
}
