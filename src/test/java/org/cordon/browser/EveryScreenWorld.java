package org.cordon.browser;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cordon.support.Notices;
import org.cordon.support.PartnerAccounts;

/**
 * Plays over REST one operation for each state that an operation can have, until every task of every process waits for somebody. The texts
 * that people write in it belong to no language.
 */
final class EveryScreenWorld {

    static final String WANTING = "NZ";
    static final String HOST = "FJ";

    private static final String THIRD = "AU";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Elsewhere elsewhere;
    /** The reference of each item by its name in the screens. */
    private final Map<String, String> references = new HashMap<>();
    private int persons;

    private EveryScreenWorld(Elsewhere elsewhere) {
        this.elsewhere = elsewhere;
    }

    /** @param second the account of a further analyst */
    static EveryScreenWorld played(Elsewhere elsewhere, String second) {
        var world = new EveryScreenWorld(elsewhere);
        world.launch();
        world.nominate();
        world.freeze();
        world.pursue();
        world.references.put("old-group", elsewhere.groupToConfirm(WANTING));
        world.references.put("old-file", elsewhere.fileToReview());
        world.references.putAll(elsewhere.products(WANTING, second));
        world.references.put("check", elsewhere.postToConfirm(WANTING, "Exemplum"));
        world.references.put("specialists", elsewhere.specialistsToConfirm(WANTING, "Exemplum"));
        elsewhere.give(world.account("wanting"), world.reference("specialists"), world.reference("question"));
        return world;
    }

    /** The password of the account with this name. */
    static String password(String who) {
        return who.equals("specialist") ? PartnerAccounts.PASSWORD : "cordon";
    }

    String account(String who) {
        return switch (who) {
            case "wanting" -> "ncb-nz";
            case "host" -> "ncb-fj";
            case "routed" -> "ncb-ws";
            case "specialist" -> PartnerAccounts.SPECIALIST;
            default -> who;
        };
    }

    /**
     * Returns the reference that a screen names. {@code running} is an operation, {@code running-} the wanting country in it, and
     * {@code running-host} the host country in it.
     */
    String reference(String name) {
        return name.endsWith("-") ? references.get(name.substring(0, name.length() - 1)) + "-" + WANTING
                : name.endsWith("-host") ? references.get(name.replace("-host", "")) + "-" + HOST : references.get(name);
    }

    /** The address with its names in angle brackets replaced by references. */
    String path(String path) {
        return references.entrySet().stream().reduce(path, (address, one) -> address.replace("<" + one.getKey() + ">", one.getValue()),
                (one, other) -> other);
    }

    /** Ends this world, so that none of its work is left for accounts that other tests need. */
    void over() {
        Stream.of("invited", "silent", "nominating", "screening", "screened", "frozen", "running").map(references::get)
                .forEach(elsewhere::cancel);
        var left = references(elsewhere.read("coordinator", "/api/operations/" + reference("ended") + "/targets"));
        elsewhere.decide("coordinator", "userTask_decideUnattended", reference("ended-"),
                left.stream().map(one -> Map.of("reference", one, "decision", "KEEP")).toList());
        elsewhere.complete("coordinator", "userTask_approveResults", reference("ended"),
                Map.of("approved", true, "asOf", Instant.now().toString()));
    }

    private void launch() {
        var number = 2031;
        for (var name : List.of("invited", "nominating", "screening", "screened", "frozen", "running", "ended")) {
            references.put(name, "BABEL-" + number++);
            elsewhere.launch(reference(name), WANTING, HOST);
        }
        references.put("silent", "BABEL-" + number);
        elsewhere.launch(reference("silent"), Duration.ofSeconds(5), WANTING, HOST);
    }

    private void nominate() {
        elsewhere.answer(reference("nominating"), WANTING, accepted());
        elsewhere.act(account("wanting"), "/api/operations/" + reference("nominating") + "/nominations", person(WANTING, HOST));
        elsewhere.nominate(reference("nominating"), HOST, List.of(person(HOST, WANTING)));

        elsewhere.nominate(reference("screening"), WANTING, List.of(person(WANTING, HOST)));
        elsewhere.nominate(reference("screening"), HOST, List.of(flagged()));
        references.put("returned", decide("screening", WANTING, "RETURN").get(0));
        references.put("flagged", decide("screening", HOST, "ACCEPT").get(0));

        for (var operation : List.of("screened", "frozen", "running", "ended")) {
            var controlled = person(WANTING, HOST);
            controlled.withObjectProperty("cordon").put("handlingCode", "H2").put("sourceEvaluation", "B").put("informationEvaluation", 2);
            elsewhere.nominate(reference(operation), WANTING,
                    List.of(person(WANTING, HOST), person(WANTING, HOST), person(WANTING, HOST), controlled));
            elsewhere.answer(reference(operation), HOST, accepted());
            elsewhere.complete(account("host"), "userTask_nominate", reference(operation) + "-" + HOST, Map.of("finished", true));
            decide(operation, WANTING, "ACCEPT");
        }
    }

    private void freeze() {
        for (var operation : List.of("frozen", "running", "ended")) {
            elsewhere.complete("coordinator", "userTask_freezeList", reference(operation), Map.of("frozen", true));
        }
        for (var operation : List.of("running", "ended")) {
            var targets = await().atMost(PATIENCE).until(
                    () -> references(elsewhere.read(account("host"), "/api/operations/" + reference(operation) + "/targets")),
                    list -> list.size() == 4);
            for (var country : List.of("wanting", "host")) {
                elsewhere.decide(account(country), "userTask_confirmTargets",
                        reference(operation) + "-" + (country.equals("host") ? HOST : WANTING),
                        targets.stream().map(one -> Map.of("reference", one, "answer", "CONFIRM", "investigator", "Exemplum")).toList());
            }
            elsewhere.complete("coordinator", "userTask_openPhase", reference(operation), Map.of());
        }
        await().atMost(PATIENCE).until(
                () -> elsewhere.read("coordinator", "/api/operations/" + reference("ended")).path("phase").asText().equals("OPERATIONAL"));
        elsewhere.act("coordinator", "/api/operations/" + reference("ended") + "/participations/" + WANTING + "/departure",
                Map.of("reason", "Exemplum"));
        elsewhere.complete("coordinator", "userTask_endPhase", reference("ended"), Map.of());
    }

    private void pursue() {
        declare("wanting");
        var targets = references(elsewhere.read(account("host"), "/api/operations/" + reference("running") + "/targets"));
        var controlled = targets.stream()
                .filter(one -> elsewhere.read(account("host"), "/api/targets/" + one).toString().contains("\"H2\"")).findFirst()
                .orElseThrow();
        targets.remove(controlled);
        references.put("held", targets.get(0));
        references.put("arrested", targets.get(1));
        references.put("arrest", elsewhere.report(HOST, targets.get(0), "arrests"));
        references.put("confirmed", elsewhere.report(HOST, targets.get(1), "arrests"));
        elsewhere.complete(account("wanting"), "userTask_confirmIdentity", reference("confirmed"),
                Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        references.put("lead", elsewhere.report(HOST, targets.get(2), "leads"));
        references.put("routed", elsewhere.act(account("host"), "/api/targets/" + targets.get(2) + "/leads",
                Map.of("happenedAt", Instant.now().minusSeconds(1).toString(), "zone", "Pacific/Apia", "country", "WS", "place", "Apia",
                        "text", "Exemplum", "urgency", "FLASH")).path("reference").asText());
        references.put("release", elsewhere
                .act(account("host"), "/api/targets/" + controlled + "/release-requests", Map.of("for", THIRD, "reason", "Exemplum"))
                .path("reference").asText());
        references.put("question", ask("host", WANTING));
        references.put("asking", ask("wanting", HOST));
        elsewhere.complete(account("host"), "userTask_answerQuestion", reference("asking"),
                Map.of("answer", "ASK_BACK", "text", "Exemplum"));
        declare("host");
        await().atMost(PATIENCE).until(() -> !elsewhere.read(account("wanting"), "/api/contact-askings").path("items").isEmpty());
        references.put("contact", elsewhere.read(account("wanting"), "/api/contact-askings").at("/items/0/reference").asText());
        references.put("group", elsewhere.act(account("wanting"), "/api/groups",
                Map.of("name", "Exemplum", "crimes", List.of("DRUGS"), "modusOperandi", "Exemplum", "source", List.of("LY")))
                .path("reference").asText());
        references.put("offered-group", elsewhere.groupOfferedTo(WANTING, HOST));
        references.put("file", elsewhere.orderFile());
        references.put("pairs", elsewhere.fileWithPairs(account("wanting"), account("host"), 2));
        references.put("session", session("wanting", HOST));
        elsewhere.act(account("wanting"), "/api/sessions/" + reference("session") + "/actions",
                Map.of("what", "Exemplum", "owner", WANTING, "due", OffsetDateTime.now(ZoneOffset.UTC).plusDays(9).toString()));
        references.put("seat", session("host", WANTING));
        references.put("issued", alert("wanting", HOST));
        references.put("alert", alert("host", WANTING));
        references.put("recalled", alert("host", WANTING));
        elsewhere.act(account("host"), "/api/alerts/" + reference("recalled") + "/recall", Map.of("reason", "Exemplum"));
        elsewhere.reportLead(WANTING, "2031/99999", "EXEMPLUM", "Exemplum");
        references.put("unseen", references(elsewhere.read(account("wanting"), "/api/reports")).get(0));
    }

    private String ask(String asker, String asked) {
        return elsewhere.act(account(asker), "/api/questions",
                Map.of("purpose", "LOCATE", "urgency", "NORMAL", "text", "Exemplum", "countries", List.of(asked), "named", false))
                .path("reference").asText();
    }

    private void declare(String declarer) {
        elsewhere.act(account(declarer), "/api/contacts",
                Map.of("kind", "TELEPHONE", "telephone", "+376 800 000", "reason", "INVESTIGATION", "text", "Exemplum"));
    }

    private String session(String convener, String invited) {
        var now = OffsetDateTime.now(ZoneOffset.UTC);
        return elsewhere.act(account(convener), "/api/sessions", Map.of("subject", "Exemplum", "begin", now.plusDays(9).toString(),
                "end", now.plusDays(10).toString(), "accessUntil", now.plusDays(11).toString(), "invited", List.of(invited)))
                .path("reference").asText();
    }

    private String alert(String issuer, String reader) {
        return elsewhere.act(account(issuer), "/api/alerts",
                Map.of("kind", "WARNING", "crime", "DRUGS", "text", "Exemplum", "stages", List.of("TRANSIT"), "countries", List.of(reader)))
                .path("reference").asText();
    }

    /** Decides alike about all nominations of a country. */
    private List<String> decide(String operation, String country, String decision) {
        var nominated = references(
                elsewhere.read("coordinator", "/api/operations/" + reference(operation) + "/nominations?country=" + country));
        elsewhere.decide("coordinator", "userTask_screenBatch", reference(operation) + "-" + country,
                nominated.stream().map(one -> Map.of("reference", one, "decision", decision, "text", "Exemplum")).toList());
        return nominated;
    }

    private ObjectNode person(String wanting, String host) {
        return meaningless(Notices.complete("2031/" + (98000 + ++persons), "EXEMPLUM " + persons, wanting, host));
    }

    private ObjectNode flagged() {
        return meaningless(Notices.flagged("2031/" + (98000 + ++persons), "EXEMPLUM " + persons, HOST, WANTING));
    }

    private static ObjectNode meaningless(ObjectNode person) {
        person.withObjectProperty("cordon").put("facts", "Exemplum");
        return person;
    }

    private static Map<String, Object> accepted() {
        return Map.of("accepted", true, "liaisonOfficer", "Exemplum");
    }

    private static List<String> references(JsonNode page) {
        return new ArrayList<>(
                StreamSupport.stream(page.path("items").spliterator(), false).map(one -> one.path("reference").asText()).toList());
    }
}
