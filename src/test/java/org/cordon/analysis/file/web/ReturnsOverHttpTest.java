package org.cordon.analysis.file.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.analysis.file.Contribution.ReturnKind;
import org.cordon.analysis.file.returns.ContributionReturns;
import org.cordon.analysis.product.making.HeldProducts;
import org.cordon.exchange.release.ContributionReleases;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.notification.MessageLinks;
import org.cordon.roundup.arrest.ArrestService;
import org.cordon.roundup.lead.LeadService;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.ListedTargets;
import org.cordon.support.Notices;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.Play;
import org.cordon.support.Reports;
import org.cordon.support.Stages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A contributor is told the outcome of the contribution, as far as the contributor may know it. Nobody else is told. */
@CordonTest
class ReturnsOverHttpTest {

    private static final Instant BEGIN = Instant.parse("2027-05-11T12:00:00Z");
    private static final String VESSEL = "id,schema,name\n1,Vessel,Quorn\n";

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;
    @Autowired
    private As as;
    @Autowired
    private ContributionReturns returns;
    @Autowired
    private MessageLinks links;
    @Autowired
    private LeadService leads;
    @Autowired
    private Play play;
    @Autowired
    private Stages stages;
    @Autowired
    private PartnerAccounts accounts;
    @Autowired
    private ArrestService arrests;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private ContributionReleases releases;
    @Autowired
    private HeldProducts held;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    private String file;

    @BeforeEach
    void open() {
        ClockUtil.setCurrentTime(Date.from(BEGIN));
        var today = LocalDate.ofInstant(BEGIN, ZoneOffset.UTC);
        file = reference(http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["SUSPECT_OR_CONVICTED"], "members": ["analyst"],
                 "data": ["IDENTITY", "CONTACT_DETAILS", "VEHICLES_AND_VESSELS"], "reviewOn": "%s", "endsOn": "%s"}"""
                .formatted(today.plusDays(90), today.plusDays(900))));
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
    }

    @Test
    void itsSupplierIsToldOnceAndNobodyElse() {
        var own = given("ncb-fr");
        var other = given("ncb-it");

        tell(own, ReturnKind.MATCHED, other);
        tell(own, ReturnKind.MATCHED, other);
        tell(own, ReturnKind.CITED, "P-1");
        tell(own, ReturnKind.MATCHED, given("ncb-fr"));

        assertThat(returned("ncb-fr", own)).as("not that it matches what is one's own").containsExactly("CITED", "MATCHED");
        assertThat(events("ncb-fr")).contains(own);
        assertThat(as.country("FR", () -> links.follow(own, null, false)).page()).contains("/analysis/" + file);
        assertThat(as.country("IT", () -> links.follow(own, null, false)).isNothing()).isTrue();
        assertThat(returned("ncb-it", other)).isEmpty();
        assertThat(http.get("analyst", contributions()).body()).doesNotContain("returns");
        for (var who : List.of("ncb-it", "coordinator", "manager")) {
            assertThat(events(who)).as(who).doesNotContain(own);
        }
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{coordinator}' where item = ?", other);
        var figures = http.get("manager", "/api/analysis-figures").json();
        assertThat(figures.at("/items/0/reference").asText()).isEqualTo(file);
        assertThat(figures.at("/items/0/contributions").asInt()).as("without what is kept from IPSG").isEqualTo(2);
        assertThat(figures.at("/sums/returns").asInt()).as("nor what that led to").isEqualTo(1);
        assertThat(figures.at("/states/OPEN").asInt()).isEqualTo(1);
        assertThat(figures.toString()).doesNotContain("K-", "\"FR\"", "medianSeconds", "lowestDays");
    }

    @Test
    void theManagementIsToldHowLongPersonsWaitAndHowLongItTakesToContribute() {
        for (var seconds : List.of(7, 40, 9)) {
            var body = new ObjectMapper().createObjectNode().put("content", "id,schema,name\n1,Person,A\n2,Person,B\n")
                    .put("seconds", seconds);
            reference(http.post("ncb-fr", "/api/analysis-files/" + file + "/contributed-files", body.toString()));
            ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(10))));
        }
        given("ncb-it");

        var sums = http.get("manager", "/api/analysis-figures").json().path("sums");
        assertThat(sums.path("waiting").asInt()).isEqualTo(6);
        assertThat(sums.path("lowestDays").asInt()).isEqualTo(150);
        assertThat(sums.path("medianDays").asInt()).isEqualTo(160);
        assertThat(sums.path("medianSeconds").asInt()).isEqualTo(9);
        assertThat(sums.path("measured").asInt()).as("not what was sent without a form").isEqualTo(3);
    }

    @Test
    void whatLedToItAndIsKeptFromItsSupplierChangesNoByteForHim() {
        var own = given("ncb-fr");
        var kept = given("ncb-it");
        tell(own, ReturnKind.MATCHED, kept);
        assertThat(returned("ncb-fr", own)).containsExactly("MATCHED");
        var told = events("ncb-fr");
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-FR}' where item = ?", kept);
        assertThat(returned("ncb-fr", own)).isEmpty();
        assertThat(events("ncb-fr")).isNotEqualTo(told).doesNotContain(own);
    }

    /** Makes the request as the job of a product makes it. */
    @Test
    void aReleaseAskedOfWhoContributedIsNothingToTheManagement() {
        var own = given("ncb-fr");
        var request = SystemWork.call(() -> transaction.execute(status -> releases.ask(own, "ncb-IT", file, "analyst", "Rome needs it.")))
                .orElseThrow();
        jobs.run();

        var told = "select recipient from message where reference = ?";
        assertThat(TestDatabase.asOwner().queryForList(told, String.class, request)).contains("ncb-FR");
        for (var who : List.of("manager", "coordinator")) {
            List<String> read = as.person(who, who,
                    () -> transaction.execute(status -> jdbc.sql(told).param(request).query(String.class).list()));
            assertThat(read).as(who).isEmpty();
        }
        for (var path : List.of("process-instance?processDefinitionKey=release-request", "history/process-instance?businessKey=" + request,
                "variable-instance?variableValues=requestReference_eq_" + request, "task?processInstanceBusinessKey=" + request)) {
            assertThat(http.get("manager", "/engine-rest/" + path).body()).as(path).isEqualTo("[]");
        }
    }

    @Test
    void whatItMatchedIsNothingAnyMoreWhenThatIsTakenBack() {
        var own = given("ncb-fr");
        var other = given("ncb-it");
        judge(own, other, "SAME");
        assertThat(events("ncb-fr")).contains(own);
        http.post("ncb-it", "/api/contributions/" + other + "/withdrawal", "");

        assertThat(returned("ncb-fr", own)).isEmpty();
        assertThat(returned("ncb-it", other)).isEmpty();
        assertThat(events("ncb-fr")).doesNotContain(own);
        var sums = http.get("manager", "/api/analysis-figures").json().path("sums");
        assertThat(sums.path("returns").asInt()).isZero();
        assertThat(sums.path("contributions").asInt()).as("what is there").isEqualTo(1);
    }

    @Test
    void whatWasTakenBackIsNotToldAnyLonger() {
        var own = given("ncb-fr");
        tell(own, ReturnKind.MATCHED, given("ncb-it"));
        var other = given("ncb-es");
        tell(own, ReturnKind.MATCHED, other);

        as.person("analyst", "analyst", () -> transaction.execute(status -> {
            returns.match(own, other, false);
            return null;
        }));

        assertThat(returned("ncb-fr", own)).containsExactly("MATCHED");
    }

    @Test
    void twoThatAreJudgedToBeOneAreMatchedUntilThatIsTakenBack() {
        var own = given("ncb-fr");
        var other = given("ncb-it");

        judge(own, other, "SAME");
        assertThat(returned("ncb-fr", own)).containsExactly("MATCHED");
        assertThat(returned("ncb-it", other)).containsExactly("MATCHED");
        judge(own, other, "TAKEN_BACK");
        assertThat(returned("ncb-fr", own)).isEmpty();
        assertThat(events("ncb-it")).doesNotContain(other);
    }

    private void judge(String one, String other, String verdict) {
        var ids = List.of(one, other).stream().map(contribution -> TestDatabase.asOwner().queryForObject(
                "select id from entity where contribution = ? and not linking", String.class, contribution)).toList();
        var body = new ObjectMapper().createObjectNode().put("one", ids.get(0)).put("other", ids.get(1)).put("verdict", verdict)
                .put("reason", "They have the same name.");
        assertThat(http.post("analyst", "/api/analysis-files/" + file + "/judgements", body.toString()).status()).isEqualTo(204);
    }

    @Test
    void whomALeadConcernedAndWhoIsArrestedSinceIsToldToWhoeverSeesHim() {
        listed.operation("LARK-2027");
        var target = listed.target("LARK-2027", "2222", "2016/12345", "MORVAN", "Yann", List.of("FR"), List.of("IT", "ES"));
        for (var country : List.of("IT", "FR")) {
            var who = "ncb-" + country.toLowerCase(Locale.ROOT);
            var lead = as.country(country, () -> leads.report(target, Reports.kind("LEAD", Reports.lead(country)))).reference();
            var given = reference(http.post(who, contributions(), "{\"item\": \"" + lead + "\", \"seconds\": 7}"));
            assertThat(returned(who, given)).isEmpty();
        }
        ClockUtil.setCurrentTime(Date.from(BEGIN.plusSeconds(3600)));
        as.country("ES", () -> arrests.report(target, Reports.arrest("ES")));
        assertThat(http.get("manager", "/api/analysis-figures").json().at("/sums/returns").asInt()).isEqualTo(2);

        for (var who : List.of("ncb-it", "ncb-fr")) {
            var given = http.get(who, contributions()).json().at("/items/0/reference").asText();
            assertThat(returned(who, given)).as(who).containsExactly("ARRESTED");
        }
        var first = http.get("ncb-fr", contributions()).json().at("/items/0");
        http.post("ncb-fr", "/api/contributions/" + first.path("reference").asText() + "/withdrawal", "");
        var again = "{\"item\": \"" + first.path("item").asText() + "\"}";
        assertThat(returned("ncb-fr", reference(http.post("ncb-fr", contributions(), again)))).as("what was before").isEmpty();
        TestDatabase.asOwner().update("update participation set status = 'LEFT' where country = 'IT'");
        assertThat(http.get("ncb-it", contributions()).json().at("/items/0/returns")).as("who has left sees him no more").isEmpty();
        assertThat(http.post("ncb-fr", contributions(), "{\"item\": \"K\", \"seconds\": -1}").body()).contains("NOT_FROM_ONE_TO");
    }

    @Test
    void whoeverIsCitedIsToldWhatBecomesOfWhomTheProductProposes() {
        var host = given("ncb-fr");
        var other = given("ncb-de");
        var uncited = given("ncb-fr");
        takenUp(host, other);
        var notices = List.of(Notices.complete("2027/1", "SOMEBODY", "IT", "FR"), Notices.complete("2027/2", "EXEMPLUM", "IT", "FR"));
        var nominated = play.admit("TERRA", "IT", notices.get(0), notices.get(1));
        assertThat(returned("ncb-fr", host)).as("whom it does not see yet").containsExactly("CITED");
        assertThat(cameOf("FR")).isEmpty();
        List.of("FR", "ES", "DE").forEach(country -> play.finishNominating("TERRA", country));
        play.freeze("TERRA");

        assertThat(returned("ncb-fr", host)).containsExactly("CITED", "NOMINATED");
        assertThat(cameOf("FR")).containsExactly(nominated.get(1));
        as.country("FR", () -> leads.report(nominated.get(1), Reports.kind("LOCATION", Reports.lead("FR"))));
        as.country("FR", () -> arrests.report(nominated.get(1), Reports.arrest("FR")));
        as.country("FR", () -> arrests.report(nominated.get(0), Reports.arrest("FR")));
        assertThat(returned("ncb-fr", host)).containsExactly("ARRESTED", "CITED", "LOCATED", "NOMINATED");
        assertThat(returned("ncb-de", other)).as("he is nothing to it").containsExactly("CITED");
        assertThat(returned("ncb-fr", uncited)).isEmpty();
        assertThat(http.get("manager", "/api/analysis-figures").json().at("/sums/returns").asInt()).isEqualTo(8);
        assertThat(http.get("ncb-fr", "/api/returns?month=2027-05").json().at("/counts/ARRESTED").asInt()).isOne();
        TestDatabase.asOwner().update("update handling set restriction = 'NOT_FOR', parties = '{ncb-FR}' where item = ?", nominated.get(1));
        assertThat(returned("ncb-fr", host)).as("who is kept from it").doesNotContain("NOMINATED");
    }

    @Test
    void aLaterNamesakeWhoIsLessAlikeTakesNobodysPlace() {
        var product = takenUp(given("ncb-fr"));
        var namesake = (ObjectNode) Notices.complete("2027/2", "EXEMPLUM", "IT", "FR").put("forename", "Jeanne");
        var first = play.nominate("TERRA", "IT", Notices.complete("2027/1", "EXEMPLUM", "IT", "FR")).get(0);
        var less = play.nominate("TERRA", "IT", namesake).get(0);
        assertThat(found(product)).isEqualTo(first);
        var last = play.nominate("TERRA", "IT", Notices.complete("2027/3", "EXEMPLUM", "IT", "FR")).get(0);
        assertThat(found(product)).as("as alike").isEqualTo(last);

        withdraw(less);
        withdraw(last);
        assertThat(found(product)).isEqualTo(last);
        less = play.nominate("TERRA", "IT", namesake).get(0);
        assertThat(found(product)).as("nobody else is left").isEqualTo(less);
    }

    @Test
    void whoIsNominatedWhileTheProductIsHeldIsFoundWhenItIsFree() {
        var cited = given("ncb-fr");
        var product = takenUp(cited);
        restrict(cited, "NOT_FOR", "{ncb-IT}");
        assertThat(proposed("IT")).as("neither words nor country's decision").isEmpty();
        var notices = List.of(Notices.complete("2027/1", "EXEMPLUM", "IT", "FR"), Notices.complete("2027/2", "SOMEBODY", "IT", "FR"));
        var nominated = play.nominate("TERRA", "IT", notices.get(0), notices.get(1));
        play.nominate("TERRA", "ES", Notices.complete("2027/1", "EXEMPLUM", "ES", "FR"));
        assertThat(found(product)).isNull();
        restrict(cited, null, "{}");

        assertThat(found(product)).isEqualTo(nominated.get(0));
        assertThat(proposed("IT")).containsExactly(product);
    }

    /** A product that cites this contribution; Italy took up its only proposal for TERRA an hour ago. */
    private String takenUp(String... cited) {
        stages.anew();
        accounts.analyst("second");
        TestDatabase.asOwner().update("insert into analysis_file_member (file, account) values (?, 'second')", file);
        var product = disseminated(cited);
        play.open("TERRA", "IT", "FR", "ES", "DE");
        var takenUp = "{\"takenUp\": true, \"operation\": \"TERRA\"}";
        assertThat(http.post("ncb-it", "/api/products/" + product + "/proposals/1", takenUp).status()).isEqualTo(204);
        ClockUtil.setCurrentTime(Date.from(BEGIN.plusSeconds(3600)));
        return product;
    }

    private void restrict(String item, String restriction, String parties) {
        TestDatabase.asOwner().update("update handling set restriction = ?, parties = cast(? as text[]) where item = ?", restriction,
                parties, item);
        SystemWork.run(() -> held.follow(item));
        jobs.run();
    }

    private void withdraw(String nomination) {
        assertThat(http.post("ncb-it", "/api/nominations/" + nomination + "/withdrawal", "{\"reason\": \"Another man.\"}").status())
                .isEqualTo(200);
    }

    /** The nomination with which a country took up the product's proposal. */
    private static String found(String product) {
        return TestDatabase.asOwner().queryForObject("select nomination from product_proposal where product = ?", String.class, product);
    }

    /** The products of the proposals whose rows a country can read, by any query. */
    private List<String> proposed(String country) {
        return as.country(country,
                () -> transaction.execute(status -> jdbc.sql("select product from product_proposal").query(String.class).list()));
    }

    /** The targets that came of a country's contributions, as far as the country sees them. */
    private List<String> cameOf(String country) {
        return as.country(country, () -> transaction.execute(
                status -> jdbc.sql("select distinct target from own_proposed_person").query(String.class).list()));
    }

    private String disseminated(String... cited) {
        var product = reference(http.post("analyst", "/api/products", """
                {"file": "%s", "purpose": "To close the pier.", "texts": {"en": {"title": "The pier", "text": "Boats leave at night."}},
                 "audience": ["IT"], "citations": ["%s"],
                 "proposals": [{"country": "IT", "name": "Jean Exemplum", "reason": "Keeps it."}]}"""
                .formatted(file, String.join("\", \"", cited))));
        jobs.run();
        var writtenAt = http.get("second", "/api/products/" + product).json().path("writtenAt").asText();
        assertThat(http.post("second", "/api/products/" + product + "/reading",
                "{\"writtenAt\": \"" + writtenAt + "\", \"approved\": true}").status()).isEqualTo(204);
        jobs.run();
        return product;
    }

    private void tell(String contribution, ReturnKind kind, String because) {
        as.person("analyst", "analyst", () -> transaction.execute(status -> {
            returns.tell(contribution, kind, because);
            return null;
        }));
    }

    private String contributions() {
        return "/api/analysis-files/" + file + "/contributions";
    }

    private String given(String who) {
        return reference(http.post(who, "/api/analysis-files/" + file + "/contributed-files",
                new ObjectMapper().createObjectNode().put("content", VESSEL).toString()));
    }

    private List<String> returned(String who, String contribution) {
        return StreamSupport.stream(http.get(who, contributions()).json().path("items").spliterator(), false)
                .filter(item -> item.path("reference").asText().equals(contribution))
                .flatMap(item -> StreamSupport.stream(item.path("returns").spliterator(), false))
                .map(became -> became.path("kind").asText()).sorted().toList();
    }

    private String events(String who) {
        return http.get(who, "/api/events").json().path("items").toString();
    }

    private static String reference(Http.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().path("reference").asText();
    }
}
