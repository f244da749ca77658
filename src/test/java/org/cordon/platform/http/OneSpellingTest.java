package org.cordon.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordon.access.MatrixWorld;
import org.cordon.access.RouteMatrix;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.platform.act.IdempotencyKey;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.cordon.support.PartnerAccounts;
import org.cordon.support.RawHttp;
import org.cordon.support.RoundUp;
import org.cordon.support.Turns;
import org.cordon.support.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Sends each route in every spelling. No spelling shows something unaudited, acts without a transaction, fails, or lacks the headers that
 * the browser needs.
 */
@CordonTest
class OneSpellingTest {

    private static final List<String> PEOPLE = List.of("stranger", "FR", "coordinator");
    private static final List<String> HEADERS = List.of("X-Content-Type-Options", "X-Frame-Options", "Referrer-Policy",
            "Cross-Origin-Opener-Policy");
    private static final List<String> GIVE_AWAY = List.of("\tat ", "Tomcat", "HTTP Status", "org.springframework", "org.apache",
            "java.lang", "Exception:");

    /** The account that tries most spellings of each route. The other accounts try a seventh of them. */
    private static final String MOST = "coordinator";
    private static final int SOME = 7;

    /** The spelling with the host before the path. A client may write it, and it is the same path. */
    private static final String WITH_HOST = "with its host";

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private MatrixWorld world;
    private RawHttp raw;
    private JdbcTemplate audit;
    private int written;
    private final Turns turns = new Turns();
    @Autowired
    private Http http;

    @Autowired
    void world(RoundUp roundUp, Jobs jobs, PartnerAccounts partners, Environment environment) {
        world = new MatrixWorld(http, roundUp, jobs, partners);
        raw = new RawHttp(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Test
    void showsAndDoesNothingByAnother() throws Exception {
        world.play();
        var connection = new SingleConnectionDataSource(TestDatabase.asOwner().getDataSource().getConnection(), true);
        audit = new JdbcTemplate(connection);
        audited();
        var routes = new LinkedHashMap<String, RouteMatrix.Row>();
        RouteMatrix.read().stream().filter(row -> row.item().isEmpty()).forEach(row -> routes.put(row.route(), row));
        routes.values().forEach(row -> PEOPLE.forEach(person -> ask(row, person)));
        connection.destroy();
        assertThat(wrong).as(() -> String.valueOf(kinds())).isEmpty();
    }

    private void ask(RouteMatrix.Row row, String person) {
        var headers = headers(row, RouteMatrix.EVERYONE.get(person));
        var path = row.address(world.shared()).substring(0, row.address(world.shared()).length() - row.ask().length());
        var body = world.sent(row, RouteMatrix.EVERYONE.get(person));
        var before = audited();
        var plain = raw.ask(row.method().replace("ANY", "GET"), path + row.ask(), headers, body);
        var rows = row.writes() ? 0 : rowsOfAnother(row, path, headers, audited() - before);
        check(row, person, "as it is", plain);
        var changed = row.writes() && plain.status() < 300;
        for (var spelling : Spellings.of(path).entrySet()) {
            if (!turns.isNext(person.equals(MOST) ? 1 : SOME)) {
                continue;
            }
            var answer = raw.ask(row.method().replace("ANY", "GET"), spelling.getValue() + row.ask(), headers, body);
            check(row, person, spelling.getKey(), answer);
            if (answer.status() < 300) {
                before = written;
                if (row.writes() && row.path().startsWith("/api/") && !answer.has("Idempotency-Replayed")) {
                    changed = true;
                    wrong.add("done once more: " + title(row, person, spelling.getKey()));
                } else if (!row.writes() && audited() - before < rows) {
                    wrong.add("no row of the audit: " + title(row, person, spelling.getKey()));
                }
                if (!spelling.getKey().equals(WITH_HOST) && answer.body().equals(plain.body())) {
                    wrong.add("another address of the same: " + title(row, person, spelling.getKey()));
                }
            }
        }
        if (changed) {
            TestDatabase.restore();
            audited();
        }
    }

    /**
     * Counts the rows of another request, but no more than the first one had. Rows that an earlier request leaves late are then counted
     * once at most.
     */
    private int rowsOfAnother(RouteMatrix.Row row, String path, Map<String, String> headers, int first) {
        var before = written;
        raw.ask("GET", path + row.ask(), headers, "");
        return Math.min(first, audited() - before);
    }

    private void check(RouteMatrix.Row row, String person, String spelling, RawHttp.Answer answer) {
        if (answer.status() == 0 || answer.status() >= 500) {
            wrong.add("failed: " + title(row, person, spelling));
        }
        HEADERS.stream().filter(header -> !answer.has(header)).findFirst()
                .ifPresent(header -> wrong.add("lacks " + header + ": " + title(row, person, spelling)));
        if (answer.status() >= 400) {
            GIVE_AWAY.stream().filter(answer.body()::contains).findFirst()
                    .ifPresent(found -> wrong.add("says " + found.strip() + ": " + title(row, person, spelling)));
        }
    }

    private Map<String, String> headers(RouteMatrix.Row row, String account) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept", row.accept());
        headers.put("Content-Type", row.type());
        if (row.isPage() && account != null) {
            headers.put("Cookie", "JSESSIONID=" + visitors.computeIfAbsent(account, this::signedIn).cookie("JSESSIONID"));
        } else if (account != null) {
            headers.put("Authorization", RouteMatrix.authorization(account));
        }
        if (row.writes()) {
            headers.put(IdempotencyKey.HEADER, UUID.randomUUID().toString());
        }
        return headers;
    }

    private Visitor signedIn(String account) {
        var visitor = new Visitor(http);
        visitor.signIn(account, "cordon");
        return visitor;
    }

    private Map<String, Long> kinds() {
        return wrong.stream()
                .collect(Collectors.groupingBy(answer -> answer.substring(0, answer.indexOf(':')), TreeMap::new, Collectors.counting()));
    }

    /** Returns the number of audit rows of something shown or done. Refusals are left out. */
    private int audited() {
        written = audit.queryForObject("select count(*) from audit_entry where action not in ('REFUSED', 'FAILED')", Integer.class);
        return written;
    }

    private static String title(RouteMatrix.Row row, String person, String spelling) {
        return row.title() + ", " + person + ", " + spelling;
    }
}
