package org.cordon.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.Notices;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Acts over REST for people who have no screen in the test. */
final class Elsewhere {

    private static final List<String> FORENAMES = List.of("Ada", "Bea", "Cleo", "Dora");

    private static final String TIMER = """
            from engine.act_ru_execution e
            join engine.act_ru_job j on j.process_instance_id_ = e.id_ and j.handler_type_ = ?
            where e.business_key_ = ?""";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String address;

    Elsewhere(String address) {
        this.address = address;
    }

    /** Launches an operation as the coordinator; its countries are asked. */
    void launch(String code, String... countries) {
        launch(code, Duration.ofDays(5), List.of("en"), countries);
    }

    /** Launches an operation with another time to answer the invitation. */
    void launch(String code, Duration toAnswer, String... countries) {
        launch(code, toAnswer, List.of("en"), countries);
    }

    /** Launches an operation with the languages in which it writes. */
    void launchIn(List<String> languages, String code, String... countries) {
        launch(code, Duration.ofDays(5), languages, countries);
    }

    private void launch(String code, Duration toAnswer, List<String> languages, String... countries) {
        as("coordinator").post().uri("/api/operations").contentType(MediaType.APPLICATION_JSON).body(Map.ofEntries(
                Map.entry("code", code), Map.entry("title", "Operation " + code), Map.entry("theme", "ENVIRONMENTAL_CRIME"),
                Map.entry("host", "Lyon"), Map.entry("invitedCountries", countries), Map.entry("languages", languages),
                Map.entry("quota", 1000), Map.entry("reminderEvery", "P2D"),
                Map.entry("invitationDeadline", Instant.now().plus(toAnswer).toString()),
                Map.entry("nominationDeadline", inDays(10)), Map.entry("confirmationDeadline", inDays(20)),
                Map.entry("operationStart", inDays(30)), Map.entry("operationEnd", inDays(35)))).retrieve().toBodilessEntity();
        List.of(countries).forEach(country -> task(bureau(country), "userTask_answerInvitation", code + "-" + country));
    }

    /** Moves a date of an operation as the coordinator. */
    void moveDate(String operation, String date, int days) {
        as("coordinator").put().uri("/api/operations/{operation}/dates", operation).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(date, inDays(days))).retrieve().toBodilessEntity();
    }

    /** Moves a date of one country alone, as the coordinator. */
    void moveDateOf(String country, String operation, String date, int days) {
        as("coordinator").put().uri("/api/operations/{operation}/dates", operation).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of(date, inDays(days), "country", country)).retrieve().toBodilessEntity();
    }

    /** Cancels an operation as the coordinator, so that none of its tasks stays in the way of other tests. */
    void cancel(String operation) {
        as("coordinator").post().uri("/api/operations/{operation}/cancel", operation).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", operation, "reason", "The exercise is over.")).retrieve().toBodilessEntity();
    }

    /** Cancels every operation that other tests have left running, so that the coordinator's desk is empty. */
    void cancelAll() {
        read("coordinator", "/api/operations").path("items").forEach(operation -> {
            if (List.of("PREPARATION", "NOMINATION", "CONFIRMATION", "OPERATIONAL").contains(operation.path("phase").asText())) {
                cancel(operation.path("reference").asText());
            }
        });
    }

    void decline(String operation, String country, String reason) {
        answer(operation, country, Map.of("accepted", false, "reason", reason));
    }

    void answer(String operation, String country, Map<String, Object> answer) {
        complete(bureau(country), "userTask_answerInvitation", operation + "-" + country, answer);
    }

    /** Lets a country take part, nominate these persons and say that it has finished. */
    void nominate(String operation, String country, List<ObjectNode> persons) {
        var account = bureau(country);
        answer(operation, country, Map.of("accepted", true, "liaisonOfficer", "Officer of " + country));
        as(account).post().uri("/api/operations/{operation}/nominations", operation).contentType(MediaType.APPLICATION_JSON)
                .body(Notices.file(persons.toArray(ObjectNode[]::new))).retrieve().toBodilessEntity();
        complete(account, "userTask_nominate", operation + "-" + country, Map.of("finished", true));
    }

    /**
     * Brings a person onto the frozen list, confirmed by the wanting and by the host country.
     *
     * @return the reference of the target
     */
    String confirmed(String operation, String wanting, String host, ObjectNode person) {
        launch(operation, wanting, host);
        nominate(operation, wanting, List.of(person));
        answer(operation, host, Map.of("accepted", true, "liaisonOfficer", "Ann Example"));
        complete(bureau(host), "userTask_nominate", operation + "-" + host, Map.of("finished", true));
        var reference = read(bureau(wanting), "/api/operations/" + operation + "/nominations").path("items").get(0).path("reference")
                .asText();
        decide("coordinator", "userTask_screenBatch", operation + "-" + wanting,
                List.of(Map.of("reference", reference, "decision", "ACCEPT")));
        complete("coordinator", "userTask_freezeList", operation, Map.of("frozen", true));
        for (var country : List.of(wanting, host)) {
            decide(bureau(country), "userTask_confirmTargets", operation + "-" + country,
                    List.of(Map.of("reference", reference, "answer", "CONFIRM", "investigator", "Insp. Example")));
        }
        return reference;
    }

    /** Completes a task as an officer, as soon as the task is there. */
    void complete(String account, String key, String reference, Map<String, Object> given) {
        var variables = given.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> Map.of("value", entry.getValue())));
        as(account).post().uri("/engine-rest/task/{id}/complete", task(account, key, reference))
                .contentType(MediaType.APPLICATION_JSON).body(Map.of("variables", variables)).retrieve().toBodilessEntity();
    }

    /** Decides row by row, as an officer. */
    void decide(String account, String key, String reference, List<? extends Map<String, ?>> decisions) {
        as(account).post().uri("/engine-rest/task/{id}/complete", task(account, key, reference)).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("variables", Map.of("decisions", Map.of("type", "Json", "value", JSON.valueToTree(decisions).toString()))))
                .retrieve().toBodilessEntity();
    }

    /** Reports on a visible target as an officer, as of now. @return the reference of the report */
    String report(String country, String target, String kind) {
        var told = new HashMap<>(Map.of("happenedAt", Instant.now().minusSeconds(1).toString(), "zone", "Europe/Amsterdam", "country",
                country, "place", "Rotterdam",
                "text", "Seen and recognised."));
        if (kind.equals("arrests")) {
            told.putAll(Map.of("legalBasis", "Red notice", "identifiedBy", "Passport", "custody", "Police station"));
        }
        return as(bureau(country)).post().uri("/api/targets/{target}/{kind}", target, kind).contentType(MediaType.APPLICATION_JSON)
                .body(told).retrieve().body(JsonNode.class).path("reference").asText();
    }

    /** Withdraws a lead as the country that reported it. */
    void withdraw(String country, String lead, String reason) {
        as(bureau(country)).post().uri("/api/leads/{lead}/withdrawal", lead).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", reason)).retrieve().toBodilessEntity();
    }

    /** Withdraws a country's wish for a person. */
    void withdrawTarget(String country, String target, String reason) {
        as(bureau(country)).post().uri("/api/targets/{target}/withdrawal", target).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", reason)).retrieve().toBodilessEntity();
    }

    /** Sets the contact of a bureau in the directory; null for none. */
    void contact(String country, String address) {
        as("admin").put().uri("/api/countries/{country}", country).contentType(MediaType.APPLICATION_JSON)
                .body(Collections.singletonMap("contact", address)).retrieve().toBodilessEntity();
    }

    /**
     * Enters a duty post of a bureau, and lets the bureau be asked at once whether the entry is still right, as it would be half a year
     * later.
     *
     * @return the reference of that check
     */
    String postToConfirm(String country, String name) {
        dutyPost(country, name);
        var planned = """
                from duty_check c join engine.act_ru_execution e on e.business_key_ = c.reference
                join engine.act_ru_job j on j.process_instance_id_ = e.id_ and j.handler_type_ = 'timer-intermediate-transition'
                where c.kind = 'CONFIRMATION' and c.country = ?""";
        await().atMost(Duration.ofMinutes(1))
                .until(() -> TestDatabase.asOwner().queryForObject("select count(*) = 1 " + planned, Boolean.class, country));
        var check = TestDatabase.asOwner().queryForObject("select c.reference " + planned, String.class, country);
        TestDatabase.asOwner().update("update duty_post set confirmed_at = confirmed_at - interval '7 months' where country = ?", country);
        TestDatabase.asOwner().update("update engine.act_ru_job set duedate_ = localtimestamp - interval '1 minute' "
                + "where id_ = (select j.id_ " + planned + ")", country);
        return check;
    }

    /** Registers a group of one country and offers it to another steward. @return its reference */
    String groupOfferedTo(String country, String steward) {
        var group = published(steward);
        act(bureau(steward), "/api/groups/" + group + "/transfers", Map.of("kind", "HANDOVER", "country", country, "reason", "Exemplum"));
        return group;
    }

    private String published(String country) {
        return published(country, "Exemplum");
    }

    /** Publishes a group of the country. @return its reference */
    String published(String country, String name) {
        var group = act(bureau(country), "/api/groups", Map.of("name", name, "crimes", List.of("DRUGS"), "modusOperandi", "Exemplum"))
                .path("reference").asText();
        act("compliance", "/api/groups/" + group + "/review", Map.of("published", true));
        return group;
    }

    /** Publishes a group of the country, over a year ago. @return its reference */
    String groupToConfirm(String country) {
        var group = published(country);
        isPlanned(group, "timer-transition");
        TestDatabase.asOwner()
                .update("update smuggling_group set decided_at = decided_at - interval '13 months' where reference = ?", group);
        comes(group, "timer-transition");
        return group;
    }

    /** Orders an analysis file as the coordination, for the analyst of the demo. */
    String orderFile() {
        return orderFile(List.of("analyst"));
    }

    private String orderFile(List<String> members) {
        var today = LocalDate.now(ZoneOffset.UTC);
        return act("coordinator", "/api/analysis-files", Map.of("purpose", "Exemplum", "scope", "Exemplum", "persons", List.of("CONTACT"),
                "data", List.of("IDENTITY"), "members", members, "reviewOn", today.plusDays(90).toString(),
                "endsOn", today.plusYears(2).toString())).path("reference").asText();
    }

    /** Orders an analysis file and opens it. */
    String openFile() {
        return openFile(List.of("analyst"));
    }

    private String openFile(List<String> members) {
        var file = orderFile(members);
        await().atMost(Duration.ofMinutes(1)).until(() -> TestDatabase.asOwner()
                .queryForObject("select decide_by is not null from analysis_file where reference = ?", Boolean.class, file));
        act("compliance", "/api/analysis-files/" + file + "/approval", Map.of("opened", true));
        return file;
    }

    /**
     * Makes an open analysis file in which the analyst and a second person work, with a contribution of a country and products for that
     * country. The analyst has to read one product and to mend another. A third is disseminated, and a fourth is held back because a cited
     * contribution was withdrawn.
     *
     * @return the references of these, called {@code product-to-read}, {@code product-to-mend}, {@code product} and {@code product-held}
     */
    Map<String, String> products(String country, String second) {
        var file = openFile(List.of("analyst", second));
        var standing = contributed(file, country);
        var takenBack = contributed(file, country);
        var products = Map.of("product-to-read", product(second, file, country, standing),
                "product-to-mend", product("analyst", file, country, standing), "product", product("analyst", file, country, standing),
                "product-held", product("analyst", file, country, takenBack));
        read(second, products.get("product-to-mend"), "\"approved\": false, \"words\": \"Exemplum\"");
        for (var name : List.of("product", "product-held")) {
            read(second, products.get(name), "\"approved\": true");
            task(bureau(country), "userTask_assessProduct", products.get(name));
        }
        act(bureau(country), "/api/contributions/" + takenBack + "/withdrawal", Map.of());
        return products;
    }

    /** Answers about a product as it is now, as a second reader. */
    void read(String reader, String product, String said) {
        var writtenAt = TestDatabase.asOwner().queryForObject("select written_at from product where reference = ?", Timestamp.class,
                product);
        complete(reader, "userTask_readProduct", product,
                Map.of("reading", "{\"writtenAt\": \"" + writtenAt.toInstant() + "\", " + said + "}"));
    }

    private String contributed(String file, String country) {
        return act(bureau(country), "/api/analysis-files/" + file + "/contributed-files",
                Map.of("content", "id,schema,category,name\n1,Person,CONTACT,Exemplum\n")).path("reference").asText();
    }

    private String product(String author, String file, String country, String cited) {
        return act(author, "/api/products", Map.of("file", file, "purpose", "Exemplum", "audience", List.of(country), "citations",
                List.of(cited), "proposals",
                List.of(Map.of("country", country, "name", "Exemplum", "reason", "Exemplum")), "texts",
                Map.of("en", Map.of("title", "Exemplum", "text", "Exemplum")))).path("reference").asText();
    }

    /**
     * Makes an open analysis file to which accounts of two countries have contributed persons who may be the same, in this number of pairs.
     */
    String fileWithPairs(String one, String other, int pairs) {
        var file = openFile();
        for (var who : List.of(one, other)) {
            var persons = IntStream.range(0, pairs).mapToObj(number -> "%d,Person,CONTACT,%s %s,%d-05-01".formatted(number,
                    FORENAMES.get(number), who.equals(one) ? "Exemplum" : "Eksemplum", (who.equals(one) ? 1970 : 1971) + 4 * number));
            act(who, "/api/analysis-files/" + file + "/contributed-files",
                    Map.of("content", persons.collect(Collectors.joining("\n", "id,schema,category,name,birthDate\n", "\n"))));
        }
        return file;
    }

    /** Makes an open analysis file, and lets the coordination be asked at once whether it goes on. */
    String fileToReview() {
        var file = openFile();
        isPlanned(file, "timer-intermediate-transition");
        comes(file, "timer-intermediate-transition");
        return file;
    }

    /** Waits until the process of an item waits for a time. */
    private void isPlanned(String reference, String timer) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> TestDatabase.asOwner().queryForObject("select count(*) = 1 " + TIMER, Boolean.class, timer, reference));
    }

    /** Fires the timer at once. */
    private void comes(String reference, String timer) {
        TestDatabase.asOwner().update("update engine.act_ru_job set duedate_ = localtimestamp - interval '1 minute' "
                + "where id_ = (select j.id_ " + TIMER + ")", timer, reference);
    }

    /** Enters a duty post of a bureau that is there around the clock. */
    void dutyPost(String country, String name) {
        as(bureau(country)).put().uri("/api/countries/{country}/posts", country).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("posts", List.of(Map.of("name", name, "address", "duty@bureau.example", "languages", List.of("en"), "hours",
                        "24/7")))).retrieve().toBodilessEntity();
    }

    /** Enters a post of specialists, and lets its bureau be asked at once whether the entry is still right. @return its reference */
    String specialistsToConfirm(String country, String name) {
        var post = act(bureau(country), "/api/specialists", Map.of("name", name, "agency", name, "unit", "CUSTOMS", "crimes",
                List.of("DRUGS"), "languages", List.of("en"), "hours", "24/7", "telephone", "+64 3 000 0001")).path("reference").asText();
        var planned = """
                from engine.act_ru_execution e join engine.act_ru_job j on j.process_instance_id_ = e.id_
                    and j.handler_type_ = 'timer-intermediate-transition' where e.business_key_ = ?""";
        await().atMost(Duration.ofMinutes(1))
                .until(() -> TestDatabase.asOwner().queryForObject("select count(*) = 1 " + planned, Boolean.class, post));
        TestDatabase.asOwner().update("update specialist_post set confirmed_at = confirmed_at - interval '13 months' where reference = ?",
                post);
        TestDatabase.asOwner().update("update engine.act_ru_job set duedate_ = localtimestamp - interval '1 minute' "
                + "where id_ = (select j.id_ " + planned + ")", post);
        return post;
    }

    /** Does any other act of an account. @return the server's answer */
    JsonNode act(String account, String path, Object body) {
        return as(account).post().uri(path).contentType(MediaType.APPLICATION_JSON).body(body).retrieve().body(JsonNode.class);
    }

    /** Gives a question to a post of a bureau's specialists, for an hour. */
    void give(String account, String post, String question) {
        as(account).put().uri("/api/specialists/{post}/given/{question}", post, question).contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("reason", "Exemplum", "until", Instant.now().plus(Duration.ofHours(1)).toString(), "mayAnswer", true))
                .retrieve().toBodilessEntity();
    }

    /** Takes a task as soon as it is there. @return the id of the task */
    String take(String account, String key, String reference) {
        var id = task(account, key, reference);
        as(account).post().uri("/engine-rest/task/{id}/claim", id).contentType(MediaType.APPLICATION_JSON).body(Map.of("userId", account))
                .retrieve().toBodilessEntity();
        return id;
    }

    /** The server's answer to an account. */
    JsonNode read(String account, String path) {
        return as(account).get().uri(path).retrieve().body(JsonNode.class);
    }

    /** Reports a lead on a person given by notice number and name, as an officer. */
    void reportLead(String country, String noticeNumber, String name, String place) {
        as(bureau(country)).post().uri("/api/reports").contentType(MediaType.APPLICATION_JSON).body(Map.of("kind", "LEAD", "noticeNumber",
                noticeNumber,
                "name", name, "happenedAt", "2026-05-11T04:20:00+01:00", "zone", "Europe/Lisbon", "country", country, "place", place))
                .retrieve().toBodilessEntity();
    }

    /** Reports the arrest of a person given by notice number and name, as an officer, as of now. */
    void reportArrest(String country, String zone, String noticeNumber, String name) {
        as(bureau(country)).post().uri("/api/reports").contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("kind", "ARREST", "noticeNumber", noticeNumber, "name", name,
                        "happenedAt", Instant.now().minusSeconds(1).toString(), "zone", zone, "country", country, "identifiedBy",
                        "Passport"))
                .retrieve().toBodilessEntity();
    }

    /** The id of a task, once the task is there. */
    private String task(String account, String key, String reference) {
        return await().atMost(Duration.ofMinutes(1)).until(() -> as(account).get()
                .uri("/engine-rest/task?taskDefinitionKey={key}&processInstanceBusinessKey={reference}", key, reference)
                .retrieve().body(JsonNode.class), tasks -> !tasks.isEmpty()).get(0).get("id").asText();
    }

    private RestClient as(String account) {
        return RestClient.builder().baseUrl(address).defaultHeaders(headers -> headers.setBasicAuth(account, "cordon")).build();
    }

    private static String bureau(String country) {
        return "ncb-" + country.toLowerCase(Locale.ROOT);
    }

    private static String inDays(int days) {
        return Instant.now().plus(Duration.ofDays(days)).toString();
    }
}
