package org.cordon.lives;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.cordon.processes.Patience;
import org.cordon.support.Notices;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Plays whole lives of targets in one operation of Cordon: nominated, screened, confirmed by the wanting and by the host country, arrested,
 * identified, surrendered. Each client acts for a wanting country and a host country of its own.
 */
public final class CordonLives implements Lives {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** The time between an arrest and its report: a bureau does not report within the same second. */
    private static final Duration REPORTED_WITHIN = Duration.ofMinutes(30);

    private final Caller http;
    private final JdbcTemplate sql;
    private final Tasks tasks;
    private final String operation;
    private final List<Client> clients;
    private final int each;
    private final Mode mode;
    private final Acts acts = new Acts();

    /** @param each how many lives a client plays */
    public CordonLives(Caller http, JdbcTemplate sql, String operation, List<Pair> pairs, int each, Mode mode) {
        this.http = http;
        this.sql = sql;
        tasks = new Tasks(http, sql);
        this.operation = operation;
        this.each = each;
        this.mode = mode;
        clients = pairs.stream().map(Client::new).toList();
    }

    /** Codes of operations that begin alike, one for each number. */
    public static String code(String beginning, int number) {
        var letters = Integer.toString(number, 26).chars()
                .mapToObj(digit -> String.valueOf((char) ('A' + Character.digit(digit, 26)))).toList();
        return beginning + String.join("", letters) + "-2027";
    }

    /** Makes what has to be there before anybody nominates: the operation, and all countries in it. */
    @Override
    public void prepare() {
        http.post(Installation.COORDINATOR, "/api/operations", LaunchOrder.of(operation, each, countries()));
        for (var country : countries()) {
            tasks.complete(bureau(country), "userTask_answerInvitation", participation(country),
                    Map.of("accepted", true, "liaisonOfficer", "Ann Example"));
        }
        for (var client : clients) {
            tasks.complete(bureau(client.pair.host()), "userTask_nominate", participation(client.pair.host()), Map.of("finished", true));
        }
        clients.forEach(client -> tasks.await("userTask_nominate", participation(client.pair.wanting())));
    }

    @Override
    public List<Step> steps() {
        return List.of(
                new Step("nominate", forEach(Client::nominate)),
                new Step("finish nominating", forEach(Client::finish)),
                new Step("screen", forEach(client -> client.decide("screen", Installation.COORDINATOR, "userTask_screenBatch",
                        client.pair.wanting(), Map.of("decision", "ACCEPT")))),
                new Step("freeze the list", List.of(this::freeze)),
                new Step("confirm, wanting", forEach(client -> client.confirm("confirm, wanting", client.pair.wanting()))),
                new Step("confirm, host", forEach(client -> client.confirm("confirm, host", client.pair.host()))),
                new Step("arrest", forEach(Client::arrest)),
                new Step("identify", forEach(Client::identify)),
                new Step("surrender", forEach(Client::surrender)));
    }

    @Override
    public Acts acts() {
        return acts;
    }

    @Override
    public int count() {
        return clients.size() * each;
    }

    /** Waits until no job can run now and no message can leave. The engine writes times of this machine's zone. */
    @Override
    public void awaitQuiet() {
        Patience.until(PATIENCE, "the jobs of " + operation, () -> sql.queryForObject("""
                select not exists (select 1 from engine.act_ru_job
                                   where retries_ > 0 and (duedate_ is null or duedate_ <= ?))
                   and not exists (select 1 from cordon.message where status = 'QUEUED')""", Boolean.class, LocalDateTime.now()));
    }

    private List<Runnable> forEach(Consumer<Client> act) {
        return clients.stream().<Runnable>map(client -> () -> act.accept(client)).toList();
    }

    private void freeze() {
        tasks.complete(Installation.COORDINATOR, "userTask_freezeList", operation, Map.of("frozen", true));
    }

    private List<String> countries() {
        return clients.stream().flatMap(client -> client.pair.countries().stream()).toList();
    }

    private String participation(String country) {
        return operation + "-" + country;
    }

    private static String bureau(String country) {
        return Installation.bureau(country);
    }

    /** Acts for a pair of bureaus, and for the coordinator who screens that pair's nominations. */
    private final class Client {

        private final Pair pair;
        private final List<String> targets = new ArrayList<>();
        private final List<String> arrests = new ArrayList<>();

        private Client(Pair pair) {
            this.pair = pair;
        }

        private void nominate() {
            var inOneFile = mode == Mode.IN_BATCHES ? each : 1;
            for (var number = 0; number < each; number += inOneFile) {
                nominate(number, number + inOneFile);
            }
        }

        private void nominate(int from, int to) {
            var file = Caller.JSON.createArrayNode();
            IntStream.range(from, to).mapToObj(number -> Notices.complete("2027/" + number,
                    InventedName.of(operation + pair.wanting() + number), pair.wanting(), pair.host())).forEach(file::add);
            acts.time("nominate", () -> http.post(bureau(pair.wanting()), "/api/operations/" + operation + "/nominations", file)
                    .path("rows").forEach(row -> targets.add(row.path("reference").textValue())));
        }

        private void finish() {
            tasks.complete(bureau(pair.wanting()), "userTask_nominate", participation(pair.wanting()), Map.of("finished", true));
        }

        private void confirm(String act, String country) {
            decide(act, bureau(country), "userTask_confirmTargets", country, Map.of("answer", "CONFIRM", "investigator", "An Officer"));
        }

        /** Decides alike about all targets, in one task or in one for each. A target that is left undecided comes back in another task. */
        private void decide(String act, String user, String key, String country, Map<String, String> decision) {
            for (var some : mode == Mode.IN_BATCHES ? List.of(targets) : targets.stream().map(List::of).toList()) {
                var decisions = some.stream().map(target -> {
                    var row = Caller.JSON.createObjectNode().put("reference", target);
                    decision.forEach(row::put);
                    return row;
                }).toList();
                var task = tasks.find(user, key, participation(country));
                acts.time(act, () -> http.complete(user, task, Map.of("decisions", decisions)));
            }
        }

        private void arrest() {
            for (var target : targets) {
                Patience.until(PATIENCE, "the confirmation of " + target, () -> "AT_LARGE".equals(
                        sql.queryForObject("select state from cordon.target where reference = ?", String.class, target)));
                var report = ArrestReport.of(pair.host(), Instant.now().minus(REPORTED_WITHIN));
                acts.time("arrest", () -> arrests.add(http.post(bureau(pair.host()), "/api/targets/" + target + "/arrests", report)
                        .path("reference").textValue()));
            }
        }

        private void identify() {
            follow("identify", "userTask_confirmIdentity", Map.of("identityConfirmed", true, "method", "FINGERPRINT"));
        }

        private void surrender() {
            follow("surrender", "userTask_followExtradition", Map.of("outcome", "SURRENDERED"));
        }

        private void follow(String act, String key, Map<String, ?> answer) {
            for (var arrest : arrests) {
                var task = tasks.find(bureau(pair.wanting()), key, arrest);
                acts.time(act, () -> http.complete(bureau(pair.wanting()), task, answer));
            }
        }
    }
}
