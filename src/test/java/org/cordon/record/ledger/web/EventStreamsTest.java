package org.cordon.record.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.record.ledger.LedgerDatabase;
import org.cordon.record.ledger.LedgerFixture;
import org.cordon.roundup.operation.OperationFeature.OperationFact;
import org.cordon.support.Colleague;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.ListedTargets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A single reader cannot occupy all streams. */
@CordonTest
class EventStreamsTest {

    private static final String OPERATION = "LARK-2027";
    private static final int MOST_OF_ONE = 10;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<InputStream> open = new ArrayList<>();

    @Autowired
    private Http http;
    @Autowired
    private ListedTargets listed;
    @Autowired
    private Colleague colleague;
    @Autowired
    private IdentityService identities;

    @BeforeEach
    void anOperation() {
        listed.operation(OPERATION);
    }

    @AfterEach
    void leave() throws IOException {
        for (var stream : open) {
            stream.close();
        }
    }

    @Test
    void areLimitedForEachReaderHoweverManyHeAsksForAtOnce() throws Exception {
        // The password is verified once and remembered: sixty sign-ins at once would be slowed down before their requests.
        http.get("coordinator", "/api/me");
        var asked = IntStream.range(0, 60).mapToObj(number -> client.sendAsync(request("coordinator"), BodyHandlers.ofInputStream()))
                .toList();

        var statuses = asked.stream().map(CompletableFuture::join).peek(response -> open.add(response.body())).map(HttpResponse::statusCode)
                .toList();

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(MOST_OF_ONE);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(60 - MOST_OF_ONE);
        assertThat(stream("manager").statusCode()).isEqualTo(200);
    }

    /** The stream ends at once on the same node. On another node, which hears of no event, it ends within seconds. */
    @Test
    void endWhenTheAccountIsNoLongerWhatItWas() throws Exception {
        colleague.comes("ncb-it-b", "IT");
        var told = stream("ncb-it-b");
        SystemWork.run(() -> identities.deleteMembership("ncb-it-b", "ncb-IT"));
        assertThat(told.body().readAllBytes()).isNotNull();

        colleague.comes("ncb-it-b", "IT");
        var found = stream("ncb-it-b");
        TestDatabase.asOwner().update("delete from engine.act_id_membership where user_id_ = 'ncb-it-b'");
        var before = System.nanoTime();
        found.body().readAllBytes();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
        SystemWork.run(() -> identities.deleteUser("ncb-it-b"));
    }

    /** The reader gets events of an operation that began after the stream did. */
    @Test
    void whoeverFollowsAllOperationsIsToldOfEach() throws Exception {
        var all = client.send(request("manager", "/api/events"), BodyHandlers.ofInputStream());
        open.add(all.body());
        var told = new BufferedReader(new InputStreamReader(all.body(), StandardCharsets.UTF_8)).lines();

        var operation = LedgerFixture.anOperation(LedgerDatabase.jdbc()).fact(OperationFact.OPERATION_LAUNCHED, 1).operation();

        assertThat(told.anyMatch(line -> line.startsWith("data:") && line.contains(operation))).isTrue();
        assertThat(client.send(request("compliance", "/api/events"), BodyHandlers.discarding()).statusCode()).isEqualTo(404);
    }

    private HttpResponse<InputStream> stream(String account) throws IOException, InterruptedException {
        var response = client.send(request(account), BodyHandlers.ofInputStream());
        open.add(response.body());
        return response;
    }

    private HttpRequest request(String account) {
        return request(account, "/api/operations/" + OPERATION + "/events");
    }

    private HttpRequest request(String account, String path) {
        return http.request(path).header("Authorization", Http.basic(account, "cordon"))
                .header("Accept", "text/event-stream").build();
    }
}
