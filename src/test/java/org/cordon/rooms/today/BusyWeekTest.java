package org.cordon.rooms.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.rooms.today.Today.Change;
import org.cordon.speed.SpeedData;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * New events are found without reading each event of the week. {@code -Dweek.events=100000} measures it beside more events, and writes the
 * times to {@code target/week.md}.
 */
@CordonTest
class BusyWeekTest {

    private static final int EVENTS = Integer.getInteger("week.events", 5_000);
    /**
     * The highest number of index look-ups for one reader. A query that reads each event would need more look-ups than the week has events.
     */
    private static final long LOOKED_UP_AT_MOST = 8_000;
    private static final Instant FROM = Instant.now().minus(Duration.ofDays(7));
    private static final int ASKED = Integer.getInteger("week.asked", 10);
    private static final int TARGETS = 100;
    private static final Path TIMES = Path.of("target/week.md");

    /**
     * The events of a week: copies of those of the operations, every fiftieth about a question. Some of the items are withheld from a
     * country, in some cases after that country has reported the arrest of the person.
     */
    private static final String WEEK = """
            insert into handling (item, supplier, code, restriction, parties)
            select reference, 'ncb-' || country, 'H0', 'NOT_FOR', array['ncb-FR', 'ncb-DE'] from nomination
            where country not in ('FR', 'DE') and mod(abs(hashtext(reference)), 20) = 3 on conflict do nothing;
            insert into handling (item, supplier, code, restriction, parties)
            select reference, 'ncb-' || reporting_country, 'H0', 'NOT_FOR', array['coordinator', 'ncb-IT'] from lead
            where reporting_country <> 'IT' and mod(abs(hashtext(reference)), 10) = 3 on conflict do nothing;
            insert into handling (item, supplier, code, restriction, parties)
            select n.reference, 'ncb-' || n.country, 'H0', 'NOT_FOR', array['ncb-' || r.country]
            from arrest_report r join arrest a on a.reference = r.arrest join nomination n on n.target = a.target
            where n.country <> r.country and mod(abs(hashtext(a.reference)), 3) = 0 on conflict do nothing;
            insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor, detail)
            select gen_random_uuid(), operation, type, target, country, subject, at, 'Z', at, actor, detail
            from (select e.*, now() - interval '7 days' * (row_number() over (order by md5(id || cast(n as text)))) / %1$d as at
                  from ledger_event e cross join generate_series(1, 1 + %1$d / (select count(*) from ledger_event)) n
                  order by md5(id || cast(n as text)) limit %1$d) again;
            insert into question (reference, country, named, purpose, urgency, text, asked_at)
            select 'X-' || lpad(cast(n as text), 10, 'A'), (array['FR', 'IT', 'ES', 'PT'])[1 + mod(n, 4)], true, 'LOCATE', 'NORMAL', 'x',
                now() from generate_series(1, %1$d / 50) n;
            insert into ledger_event (id, operation, type, target, country, subject, happened_at, zone, recorded_at, actor, detail)
            select gen_random_uuid(), null, 'QUESTION_ASKED', null, (array['IT', 'FR', 'DE', 'MT'])[1 + mod(row_number() over (), 4)],
                reference, now(), 'Z', now() - interval '6 days' * random(), 'somebody', '{}' from question""";

    private final Logger log = LoggerFactory.getLogger(BusyWeekTest.class);

    @Autowired
    private TodayQuery query;
    @Autowired
    private As as;
    @Autowired
    private CurrentCaller caller;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Http http;

    @BeforeEach
    void aWeek() {
        SpeedData.endedOperations(TARGETS, 0, WEEK.formatted(EVENTS));
    }

    @Test
    void isFoundWithoutAskingAboutEachEvent() throws IOException {
        var looked = new LinkedHashMap<String, Long>();
        var times = new LinkedHashMap<String, String>();
        readers().forEach((name, reader) -> {
            looked.put(name, reader.read(() -> lookedUp(this::news)));
            times.put(name, times(name));
        });
        times.forEach((name, time) -> log.info("{} beside {} events: {}", name, EVENTS, time));
        Files.writeString(TIMES, EVENTS + " events\n" + times + "\n" + looked + "\n");
        assertThat(looked.values().stream().filter(number -> number > LOOKED_UP_AT_MOST)).as("%s", looked).isEmpty();
    }

    /** A query that asks the policy about every event of the week gives the same rows. */
    @Test
    void isAllThatThePolicyShows() {
        readers().forEach((name, reader) -> {
            var began = System.nanoTime();
            var all = reader.read(this::allNews);
            log.info("{}, asking about each of {} events: {} ms", name, EVENTS, (System.nanoTime() - began) / 1_000_000);
            assertThat(reader.read(this::told)).as(name).isEqualTo(all);
            if (name.equals("IT")) {
                assertThat(reader.read(() -> lookedUp(this::allNews))).as("what is not to be needed").isGreaterThan(LOOKED_UP_AT_MOST);
            }
            if (!name.equals("compliance")) {
                assertThat(all).as(name).isNotEmpty();
            }
        });
    }

    private List<Map<String, Object>> allNews() {
        return transaction.execute(status -> jdbc.sql("""
                with fact as (
                    select e.operation, e.type, case when e.operation is not null or asked_party(e.country) <> :party
                        then e.country end as country, coalesce(e.subject, e.target) as reference, e.target, e.recorded_at
                    from ledger_event e
                    left join operation o on o.reference = e.operation
                    where e.recorded_at > :from and e.actor <> :caller and e.type <> 'SIGHT_LOST'
                      and not withheld_from(coalesce(e.subject, e.target), :party)
                      and (e.operation is null or o.reference is not null and not (o.entered_afterwards
                           and e.happened_at < o.launched_at))
                      and (e.operation is not null or e.type = 'QUESTION_UNANSWERED' or (asked_party(e.country) = :party)
                           = (e.type in ('QUESTION_ASKED', 'QUESTION_ANSWERED_BACK', 'QUESTION_LAPSED', 'QUESTION_WITHDRAWN',
                               'ALERT_ISSUED', 'ALERT_CORRECTED', 'ALERT_RECALLED', 'SIGHT_GAINED')))
                    order by e.recorded_at desc limit 250
                )
                select operation, type as kind, string_agg(distinct country, ',') as countries, count(*) as number,
                       (array_agg(reference order by recorded_at desc))[1] as reference,
                       (array_agg(target order by recorded_at desc))[1] as target, max(recorded_at) as at
                from fact group by operation, type order by at desc, kind limit 9""")
                .param("from", FROM.atOffset(ZoneOffset.UTC)).param("party", caller.get().party()).param("caller", caller.get().user())
                .query().listOfRows().stream().map(BusyWeekTest::plain).toList());
    }

    private List<Map<String, Object>> told() {
        return transaction.execute(status -> news().stream().map(change -> plain(row(change))).toList());
    }

    private static Map<String, Object> row(Change change) {
        var row = new HashMap<String, Object>();
        row.put("operation", change.operation());
        row.put("kind", change.kind());
        row.put("countries", change.countries().isEmpty() ? null : String.join(",", change.countries()));
        row.put("number", change.number());
        row.put("reference", change.reference());
        row.put("target", change.target());
        row.put("at", Timestamp.from(change.at()));
        return row;
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        var plain = new TreeMap<String, Object>();
        row.forEach((name, value) -> plain.put(name, String.valueOf(value)));
        return plain;
    }

    private interface Reader {

        <T> T read(Supplier<T> act);
    }

    private Map<String, Reader> readers() {
        var readers = new LinkedHashMap<String, Reader>();
        for (var country : List.of("FR", "IT", "MT", "DE")) {
            readers.put(country, new Reader() {
                @Override
                public <T> T read(Supplier<T> act) {
                    return as.country(country, act);
                }
            });
        }
        Map.of("coordinator", "coordinator", "compliance", "compliance", "manager", "manager").forEach((user, group) ->
                readers.put(user, new Reader() {
                    @Override
                    public <T> T read(Supplier<T> act) {
                        return as.person(user, group, act);
                    }
                }));
        return readers;
    }

    private List<Change> news() {
        return query.changes(caller.get(), FROM);
    }

    /** Asks as the first screen does. */
    private String times(String name) {
        var account = name.length() == 2 ? "ncb-" + name.toLowerCase(Locale.ROOT) : name;
        var times = new ArrayList<Long>();
        for (int number = 0; number < ASKED; number++) {
            var began = System.nanoTime();
            assertThat(http.get(account, "/api/today").status()).isEqualTo(200);
            times.add((System.nanoTime() - began) / 1_000_000);
        }
        Collections.sort(times);
        return times.get(ASKED / 2) + " ms, p95 " + times.get((ASKED * 95 - 1) / 100) + " ms";
    }

    private long lookedUp(Supplier<?> act) {
        return transaction.execute(status -> {
            var before = lookedUp();
            act.get();
            return lookedUp() - before;
        });
    }

    private long lookedUp() {
        return jdbc.sql("select coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0) from pg_stat_xact_user_tables")
                .query(Long.class).single();
    }
}
