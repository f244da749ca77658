package org.cordon.platform.act.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.cordon.kernel.shared.feature.LimitedAct;
import org.cordon.platform.act.IdempotencyKey;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Http.Answer;
import org.cordon.support.Reports;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An account performs a limited act no more often than the limit says, on whichever route, and however many requests come at once. */
@CordonTest
class ActLimitsTest {

    private static final int MOST = 60;
    private static final Instant NOW = Instant.parse("2027-05-12T08:00:00Z");
    private static final String FORM = "process-definition/key/lead-handling/submit-form";

    private final ObjectMapper json = new ObjectMapper();

    @Autowired
    private Http http;
    @Autowired
    private LimitedRoutes limited;
    @Autowired
    private RoundUp roundUp;

    @BeforeEach
    void stopTheClock() {
        ClockUtil.setCurrentTime(Date.from(NOW));
    }

    @Test
    void holdsHoweverManyComeAtOnceAndBySeveralWays() throws Exception {
        var numbers = new AtomicInteger();
        var answers = new ConcurrentHashMap<Integer, Integer>();
        var people = Executors.newFixedThreadPool(8);
        try {
            people.invokeAll(Collections.<Callable<Integer>>nCopies(MOST + 12, () -> {
                var number = numbers.incrementAndGet();
                return answers.put(number,
                        (number % 2 == 0 ? report("ncb-it", "key-" + number, number) : byForm("ncb-it", "/engine-rest/", number)).status());
            }));
        } finally {
            people.shutdown();
        }
        assertThat(answers.values().stream().filter(status -> status / 100 == 2)).hasSize(MOST);
        assertThat(answers.values().stream().filter(status -> status == 429)).hasSize(12);

        var late = report("ncb-it", "another", 90);
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.response().headers().firstValue("Retry-After")).hasValue("10");
        assertThat(late.response().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(late.json().path("detail").asText()).contains("60 times in ten minutes", "10 seconds");
        var form = byForm("ncb-it", "/engine-rest/", 91);
        assertThat(form.response().headers().firstValue("Retry-After")).hasValue("10");
        assertThat(form.json().path("detail").asText()).isEqualTo(late.json().path("detail").asText());

        var kept = answers.entrySet().stream().filter(each -> each.getKey() % 2 == 0 && each.getValue() == 201).findFirst().orElseThrow()
                .getKey();
        assertThat(report("ncb-it", "key-" + kept, kept).status()).as("what was done already is no further act").isEqualTo(201);
        assertThat(report("ncb-fr", "key", 1).status()).as("another account").isEqualTo(201);

        ClockUtil.setCurrentTime(Date.from(NOW.plusSeconds(10)));
        assertThat(report("ncb-it", "later", 92).status()).isEqualTo(201);
        assertThat(report("ncb-it", "at-once-after-it", 93).status()).isEqualTo(429);
    }

    @Test
    void doesNotCountWhatIsRefused() {
        for (int number = 0; number < MOST + 1; number++) {
            assertThat(http.post("ncb-it", "/api/reports", "{}").status()).isEqualTo(400);
        }
        assertThat(report("ncb-it", "key", 1).status()).isEqualTo(201);
    }

    @Test
    void isTheSameForLeadsOnWhatOneSeesAndOnWhatOneDoesNot() {
        var target = roundUp.withFrozenList().targetsOf("FR").get(0);
        ClockUtil.setCurrentTime(Date.from(NOW));
        for (int number = 0; number < MOST; number++) {
            assertThat(http.post("ncb-fr", "/api/targets/" + target + "/" + (number % 2 == 0 ? "leads" : "locations"),
                    Reports.lead("FR").toString()).status()).isEqualTo(201);
        }
        assertThat(http.post("ncb-fr", "/api/targets/" + target + "/leads", Reports.lead("FR").toString()).status()).isEqualTo(429);
        assertThat(http.post("ncb-fr", "/api/targets/X-TAAAAA/leads", Reports.lead("FR").toString()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"GET,/api/persons,SEARCH", "HEAD,/api/persons,SEARCH", "GET,/api/persons/{reference},",
            "GET,/api/operations/{operation}/results.pdf,DOCUMENT",
            "GET,/api/operations/{operation}/results-countries.csv,DOCUMENT", "GET,/api/returns.csv,DOCUMENT",
            "GET,/api/analysis-files/{reference}/network.gexf,DOCUMENT", "GET,/api/operations/{operation}/results,",
            "POST,/api/release-requests,RELEASE_REQUEST",
            "POST,/api/leads/{reference}/release-requests,RELEASE_REQUEST", "GET,/api/release-requests,",
            "POST,/api/operations/{operation}/nominations,NOMINATIONS",
            "POST,/api/reports/{reference}/correction,CHANGE", "PUT,/api/nominations/{reference}/handling,CHANGE", "POST,/api/reports,",
            "PUT,/api/analysis-files/{reference}/members,CHANGE", "POST,/api/alerts/{reference}/attachments,ATTACHMENT",
            "POST,/api/alerts/{reference}/attachments/{code}/withdrawal,CHANGE",
            "PUT,/api/operations/{operation}/participations/{country}/answer,CHANGE", "POST,/api/alerts/{reference}/correction,",
            "POST,/api/alerts/{reference}/recall,"})
    void countsTheRoutesThatAreTheOnlyWay(String method, String pattern, String act) {
        assertThat(limited.find(method, pattern).map(LimitedAct::name).orElse(null)).isEqualTo(act);
    }

    private Answer report(String user, String key, int number) {
        return http.send(http.request("/api/reports").header("Authorization", Http.basic(user, "cordon")).header(IdempotencyKey.HEADER, key)
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(content(number))).build());
    }

    private Answer byForm(String user, String engine, int number) {
        var body = json.createObjectNode();
        body.putObject("variables").putObject("report").put("type", "Json").put("value", content(number));
        return http.post(user, engine + FORM, body.toString());
    }

    private static String content(int number) {
        return Reports.onPerson("2025/" + number, "DOE", Reports.kind("LEAD", Reports.lead("IT"))).toString();
    }
}
