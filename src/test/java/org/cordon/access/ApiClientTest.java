package org.cordon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import client.ApiClient;
import client.ApiException;
import client.JSON;
import client.api.NominationsApi;
import client.api.OperationsApi;
import client.api.ReportsApi;
import client.api.ResultsApi;
import client.api.TargetsApi;
import client.api.WorkApi;
import client.model.ArrestReport;
import client.model.ArrestView;
import client.model.CrimeTheme;
import client.model.LaunchOrder;
import client.model.Notices;
import client.model.Problem;
import client.model.Refused;
import client.model.TargetView;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Another system drives an operation. A generator made its client from {@code docs/api/cordon.json}; no line of the client is written by
 * hand.
 */
@CordonTest
class ApiClientTest {

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;

    private OffsetDateTime now;

    @BeforeEach
    void now() {
        now = roundUp.now().atOffset(ZoneOffset.UTC);
    }

    @Test
    void launchesNominatesReportsAndReadsTheFigures() throws Exception {
        var launched = new OperationsApi(as("coordinator")).launchOperation(order(), "launch-1");
        jobs.run();
        roundUp.accepted("FR", "IT");
        var notices = JsonMapper.builder().build().createObjectNode();
        notices.putObject("_embedded").putArray("notices").add(roundUp.notice("FR", "IT", 4711));
        var upload = new NominationsApi(as("ncb-fr")).nominate(RoundUp.OPERATION,
                JSON.getDefault().getMapper().treeToValue(notices, Notices.class), null, null, null, null);
        roundUp.finished("FR", "IT").screened("FR", "ACCEPT").frozen().confirmed("IT", "CONFIRM").opened();
        var targets = new TargetsApi(as("ncb-it")).listTargets(RoundUp.OPERATION, null, null, null);
        var person = targets.getItems().get(0).getReference();

        var arrest = new ReportsApi(as("ncb-it")).reportArrest(person, arrest(), null).getReference();

        assertThat(launched.getReference()).isEqualTo(RoundUp.OPERATION);
        assertThat(upload.getRows()).hasSize(1);
        assertThat(targets.getItems()).extracting(TargetView::getName).containsExactly("TESTER 4711");
        assertThat(new ReportsApi(as("ncb-fr")).getArrest(arrest)).satisfies(seen -> {
            assertThat(seen.getState()).isEqualTo(ArrestView.StateEnum.IDENTITY_PENDING);
            assertThat(seen.getHappenedAt()).isAtSameInstantAs(now.truncatedTo(ChronoUnit.MILLIS));
        });
        assertThat(new TargetsApi(as("coordinator")).getPerson(person).getReports()).hasSize(1);
        assertThat(new WorkApi(as("ncb-fr")).getToday()).isNotNull();
        assertThat(new ResultsApi(as("manager")).getResults(RoundUp.OPERATION, null, null, null, null).getOperation())
                .isEqualTo(RoundUp.OPERATION);
    }

    @Test
    void readsWhyItIsRefused() {
        var operations = new OperationsApi(as("coordinator"));

        assertThatThrownBy(() -> operations.launchOperation(order().host(null).operationEnd(now.plusDays(1)), null))
                .isInstanceOfSatisfying(ApiException.class, refused -> {
                    assertThat(refused.getCode()).isEqualTo(400);
                    assertThat(problem(refused).getReasons()).extracting(Refused::getField).contains("operationEnd");
                });
        assertThatThrownBy(() -> new OperationsApi(as("ncb-fr")).getOperation("NOPE-2027")).isInstanceOfSatisfying(ApiException.class,
                refused -> {
                    assertThat(refused.getCode()).isEqualTo(404);
                    assertThat(problem(refused).getDetail()).contains("NOPE-2027");
                });
    }

    private static Problem problem(ApiException refused) {
        try {
            return JSON.getDefault().getMapper().readValue(refused.getResponseBody(), Problem.class);
        } catch (IOException unreadable) {
            throw new AssertionError(refused.getResponseBody(), unreadable);
        }
    }

    private LaunchOrder order() {
        return new LaunchOrder().code(RoundUp.OPERATION).title("Terra").theme(CrimeTheme.ENVIRONMENTAL_CRIME).host("Lyon").quota(5)
                .reminderEvery("P2D")
                .invitedCountries(List.of("FR", "IT")).languages(List.of(LaunchOrder.LanguagesEnum.EN)).invitationDeadline(now.plusDays(5))
                .nominationDeadline(now.plusDays(10))
                .confirmationDeadline(now.plusDays(20)).operationStart(now.plusDays(30)).operationEnd(now.plusDays(35));
    }

    private ArrestReport arrest() {
        return new ArrestReport().happenedAt(now).zone("UTC").country("IT").place("Milan").text("at the station").legalBasis("warrant")
                .identifiedBy("papers").custody("Milan");
    }

    private ApiClient as(String account) {
        var client = new ApiClient();
        client.updateBaseUri(http.request("").build().uri().toString());
        client.setRequestInterceptor(request -> request.header("Authorization", Http.basic(account, "cordon")));
        return client;
    }
}
