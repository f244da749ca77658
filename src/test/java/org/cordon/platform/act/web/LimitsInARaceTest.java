package org.cordon.platform.act.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.access.MatrixWorld;
import org.cordon.support.Colleague;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.Notices;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RoundUp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A limit on a number of things holds even when many requests come at the same moment. The test leaves one place of each limit free, and
 * sends sixteen requests at once. Two accounts of one bureau send them where each account has a limit as well.
 */
@CordonTest
class LimitsInARaceTest {

    private static final int AT_ONCE = 16;

    @Autowired
    private Http http;
    @Autowired
    private RoundUp roundUp;
    @Autowired
    private Jobs jobs;
    @Autowired
    private PartnerAccounts partners;
    @Autowired
    private Colleague colleague;

    @BeforeEach
    void twoOfFrance() {
        colleague.comes();
    }

    @AfterEach
    void oneOfFrance() {
        colleague.leaves();
    }

    @Test
    void subscriptions() throws Exception {
        var answers = race(number -> http.post(france(number), "/api/subscriptions",
                "{\"address\":\"https://system" + number + ".bureau.example/\"}").status());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(5);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(AT_ONCE - 5);
    }

    @Test
    void requestsForReleases() throws Exception {
        partners.exists("EUROPOL");
        TestDatabase.asOwner().update("""
                insert into release_request (reference, subject, asker, party, reason, asked_by, asked_at, deadline)
                select 'Q-' || lpad(cast(n as text), 10, 'A'), 'TERRA-2027-T' || lpad(cast(n as text), 5, 'A'), 'partner-EUROPOL',
                    'partner-EUROPOL', 'x', 'partner-europol', now(), now() + interval '5 days' from generate_series(11, 59) n""");
        var answers = race(number -> http.send(http.request("/api/release-requests")
                .header("Authorization", Http.basic("partner-europol", PartnerAccounts.PASSWORD)).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"reference\":\"TERRA-2027-TBBB" + (number % 8 + 22)
                        + "\",\"reason\":\"needed\",\"days\":5}")).build()).status());
        assertThat(answers).filteredOn(status -> status / 100 == 2).hasSize(1);
    }

    @Test
    void declarations() throws Exception {
        var answers = race(number -> http.post(france(number), "/api/contacts", "{\"kind\":\"TELEPHONE\",\"telephone\":\"+34 910 000 "
                + (100 + number) + "\",\"reason\":\"INVESTIGATION\",\"text\":\"A number.\"}").status(), 24);
        assertThat(answers).filteredOn(status -> status == 201).hasSize(20);
        assertThat(answers).filteredOn(status -> status == 429).hasSize(4);
    }

    @Test
    void nominations() throws Exception {
        roundUp.launched("FR", "IT").accepted("FR", "IT");
        TestDatabase.asOwner().update("update operation set quota = 3");
        var rows = race(number -> http.post(france(number), "/api/operations/" + RoundUp.OPERATION + "/nominations",
                "[" + Notices.complete("2027/" + number, "Abadzic", "FR", "IT") + "]").json().path("accepted").asInt());
        assertThat(rows.stream().mapToInt(Integer::intValue).sum()).isEqualTo(3);
        assertThat(TestDatabase.asOwner().queryForObject("select count(*) from nomination", Integer.class)).isEqualTo(3);
    }

    @Test
    void notesOnAPicture() throws Exception {
        var world = new MatrixWorld(http, roundUp, jobs, partners);
        world.play();
        var chart = world.shared().get("/api/analysis-charts/");
        TestDatabase.asOwner().update("""
                insert into saved_chart_note (chart, text, written_by, written_at)
                select cast(? as uuid), 'x', 'analyst', now() from generate_series(1, 98)""", chart);
        var answers = race(number -> http.post("analyst", "/api/analysis-charts/" + chart + "/notes", "{\"text\":\"Seen.\"}").status());
        assertThat(answers).filteredOn(status -> status / 100 == 2).hasSize(1);
    }

    @Test
    void bytesOnAnItem() throws Exception {
        roundUp.withFrozenList();
        var item = roundUp.targetsOf("FR").get(0);
        TestDatabase.asOwner().update("""
                insert into attachment (item, code, country, kind, name, type, size, sha256, added_by, added_at)
                select ?, '2PH4' || n, 'FR', 'DOCUMENT', 'a.txt', 'text/plain', 10 * 1024 * 1024 - case n when 2 then 12 else 0 end,
                    sha256('a'), 'ncb-fr', now() from generate_series(2, 6) n""", item);
        var answers = race(number -> http.send(http.request("/api/nominations/" + item + "/attachments?kind=DOCUMENT")
                .header("Authorization", Http.basic(france(number), "cordon")).header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString("twelve bytes")).build()).status());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    }

    private static String france(int number) {
        return number % 2 == 0 ? "ncb-fr" : Colleague.NAME;
    }

    private static List<Integer> race(IntFunction<Integer> act) throws Exception {
        return race(act, AT_ONCE);
    }

    private static List<Integer> race(IntFunction<Integer> act, int many) throws Exception {
        var start = new CyclicBarrier(many);
        var threads = Executors.newFixedThreadPool(many);
        try {
            var asked = new ArrayList<Future<Integer>>();
            for (int number = 0; number < many; number++) {
                var own = number;
                asked.add(threads.submit((Callable<Integer>) () -> {
                    start.await();
                    return act.apply(own);
                }));
            }
            var answers = new ArrayList<Integer>();
            for (var each : asked) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
