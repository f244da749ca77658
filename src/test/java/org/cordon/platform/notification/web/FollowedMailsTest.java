package org.cordon.platform.notification.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The recipient of a mail can open all references in it: the one behind its link, and the target, lead or arrest beside that. FR wants a
 * person who is believed to be in IT, and a second one whom IT hosts as well. ES reports on a person whom it does not see.
 */
@CordonTest
class FollowedMailsTest {

    private static final String OPERATION = RoundUp.OPERATION;
    /** References of an operation or of a country's part in it, which have no page of an item. */
    private static final String OF_THE_OPERATION = OPERATION + "(-[A-Z]{2})?";

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private PartnerAccounts partners;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private String partner;
    private String target;
    private String other;
    private String unwanted;
    private String number;

    @BeforeEach
    void anOperationAndAPartner() {
        partner = partners.exists("EUROPOL");
        roundUp.launched("FR", "IT", "ES").accepted("FR", "IT", "ES").nominated("FR", "IT", "IT", "IT").finished("IT", "ES")
                .screened("FR", "ACCEPT").frozen()
                .confirmed("FR", "CONFIRM").confirmed("IT", "CONFIRM").opened();
        target = roundUp.nominatedBy("FR").get(0);
        other = roundUp.nominatedBy("FR").get(1);
        unwanted = roundUp.nominatedBy("FR").get(2);
        number = http.get("ncb-fr", "/api/targets/" + other).json().findValue("entity_id").asText();
    }

    @Test
    void whateverAMailNamesIsOpenedByItsReader() {
        play();

        var followed = new TreeSet<String>();
        var checks = new SoftAssertions();
        TestDatabase.asOwner().queryForList("""
                select distinct kind, recipient, named.reference from message
                cross join lateral (values (reference), (parameters ->> 'target'), (parameters ->> 'lead'),
                    (parameters ->> 'arrest')) named (reference)
                where named.reference is not null and kind not like 'ROLE_%' order by kind, recipient, named.reference""").forEach(row -> {
            var reference = String.valueOf(row.get("reference"));
            var led = lead(String.valueOf(row.get("recipient")), reference);
            followed.add(row.get("kind") + " " + shape(reference));
            checks.assertThat(led).as("%s to %s about %s", row.get("kind"), row.get("recipient"), reference)
                    .matches(reference.matches(OF_THE_OPERATION) ? "200 (a task|/operations/.*)"
                            : "200 (a task|/(targets|reports)/.*|.*Our court forbids it\\..*)");
        });
        checks.assertAll();
        assertThat(followed).contains("LEAD_SHARED L", "LEAD_ASSESSED L", "LEAD_CORRECTED L", "LEAD_WITHDRAWN L", "LOCATION_SHARED L",
                "ARREST_REPORTED A",
                "IDENTITY_CONFIRMED A", "ARREST_CORRECTED A", "ARREST_ENDED A", "REPORT_CONFIRMED R", "REPORT_CONFIRMED A",
                "REPORT_ASSESSED R", "TARGET_WITHDRAWN T",
                "CONFIRMATION_CHANGED T", "RELEASE_ASKED Q", "RELEASE_ASKED T", "RELEASE_ANSWERED Q", "ITEM_RELEASED T", "PHASE_OPENED O",
                "INVITATION O");
    }

    /** Plays every event that sends a mail with an item's reference. */
    private void play() {
        var lead = report("ncb-it", "/api/targets/" + target + "/leads", roundUp.lead("IT", "Europe/Rome"));
        var corrected = report("ncb-it", "/api/targets/" + target + "/locations", roundUp.lead("IT", "Europe/Rome"));
        done(http.post("ncb-it", "/api/leads/" + corrected + "/correction", "{\"place\":\"Station\",\"reason\":\"a slip\"}"));
        var withdrawn = report("ncb-it", "/api/targets/" + other + "/leads", roundUp.lead("IT", "Europe/Rome"));
        done(http.post("ncb-it", "/api/leads/" + withdrawn + "/withdrawal", "{\"reason\":\"another person\"}"));
        complete("FR", lead, "userTask_assessLead", Map.of("outcome", "USED", "text", "led to the flat"));

        var unseen = report("ncb-es", "/api/reports",
                Reports.onPerson(number, "TESTER", Reports.kind("LEAD", roundUp.lead("ES", "Europe/Madrid"))));
        complete("FR", matched(unseen), "userTask_assessLead", Map.of("outcome", "NOT_USED", "text", "known already"));
        var caught = report("ncb-es", "/api/reports",
                Reports.onPerson(number, "TESTER", Reports.kind("ARREST", roundUp.arrest("ES", "Europe/Madrid"))));
        complete("FR", matched(caught), "userTask_confirmIdentity", Map.of("identityConfirmed", true, "method", "DNA"));

        var arrest = report("ncb-it", "/api/targets/" + target + "/arrests", roundUp.arrest("IT", "Europe/Rome"));
        done(http.post("ncb-it", "/api/arrests/" + arrest + "/correction", "{\"place\":\"Harbour office\",\"reason\":\"a slip\"}"));
        complete("FR", arrest, "userTask_confirmIdentity", Map.of("identityConfirmed", true, "method", "DNA"));
        done(http.post("ncb-it", "/api/arrests/" + arrest + "/release",
                roundUp.lead("IT", "Europe/Rome").put("kind", "RELEASED").without(List.of("country", "place")).toString()));

        released("ncb-it", "/api/targets/" + target + "/release-requests", "{\"for\":\"ES\",\"reason\":\"He was seen in Spain.\"}", "FR",
                "RELEASED");
        released(partner, "/api/release-requests", "{\"reference\":\"" + target + "\",\"reason\":\"Our analysis.\"}", "FR", "RELEASED");
        released(partner, "/api/release-requests", "{\"reference\":\"" + lead + "\",\"reason\":\"Our analysis.\"}", "IT", "RELEASED");
        released(partner, "/api/release-requests", "{\"reference\":\"" + other + "\",\"reason\":\"Our analysis.\"}", "FR", "REFUSED");
        done(http.send("ncb-it", "PUT", "/api/operations/" + OPERATION + "/confirmations/" + unwanted,
                "{\"answer\":\"ASK\",\"text\":\"Since when?\"}"));
        done(http.post("ncb-fr", "/api/targets/" + unwanted + "/withdrawal", "{\"reason\":\"warrant lifted\"}"));
    }

    private void released(String asker, String path, String request, String supplier, String answer) {
        var asked = http.send(request(asker, path, request));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        jobs.run();
        var reference = asked.json().path("reference").asText();
        complete(supplier, reference, "userTask_answerRelease",
                answer.equals("REFUSED") ? Map.of("answer", answer, "reason", "Our court forbids it.") : Map.of("answer", answer));
    }

    private HttpRequest request(String user, String path, String body) {
        return http.request(path).header("Content-Type", "application/json").header("Authorization", Http.basic(user, password(user)))
                .POST(BodyPublishers.ofString(body)).build();
    }

    private String report(String user, String path, ObjectNode report) {
        var answer = http.post(user, path, report.toString());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        jobs.run();
        return answer.json().path("reference").asText();
    }

    private void done(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isLessThan(300);
        jobs.run();
    }

    private void complete(String country, String reference, String task, Map<String, Object> posted) {
        as.country(country, () -> tasks.complete(roundUp.task(reference, task).getId(), posted));
        jobs.run();
    }

    private static String matched(String report) {
        return TestDatabase.asOwner().queryForObject("select matched from person_match where report = ? order by number desc limit 1",
                String.class, report);
    }

    /** Opens the link of a reference as a member of the group, and returns the status of its page. */
    private String lead(String group, String reference) {
        var visitor = visitors.computeIfAbsent(group, this::signedIn);
        var answer = visitor.page("/go/" + reference);
        if (answer.statusCode() != 302) {
            var operation = answer.body().contains("href=\"/operations/" + OPERATION + "\"") ? " /operations/" + OPERATION
                    : " " + answer.body().replaceAll("(?s)<[^>]*>|\\s+", " ");
            return answer.statusCode() + operation;
        }
        var page = answer.headers().firstValue("Location").orElseThrow();
        if (page.contains("/tasklist/")) {
            return "200 a task";
        }
        var path = URI.create(page).getPath();
        return visitor.page(path).statusCode() + " " + path;
    }

    private Visitor signedIn(String group) {
        var visitor = new Visitor(http);
        var user = group.toLowerCase(Locale.ROOT);
        visitor.signIn(user, password(user).replace(" ", "+"));
        return visitor;
    }

    private String password(String user) {
        return user.equals(partner) ? PartnerAccounts.PASSWORD : "cordon";
    }

    private static String shape(String reference) {
        return reference.startsWith("R-") || reference.startsWith("Q-") ? reference.substring(0, 1)
                : Set.of(OPERATION, OPERATION + "-FR", OPERATION + "-IT", OPERATION + "-ES").contains(reference) ? "O"
                        : reference.substring(OPERATION.length() + 1, OPERATION.length() + 2);
    }
}
