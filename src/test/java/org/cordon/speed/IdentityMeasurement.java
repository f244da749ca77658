package org.cordon.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.kernel.identity.MadeUpPersons;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.cordon.support.Jobs;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures how long an analyst waits for the pairs that may be one, in a file of 100,000 persons of 1,000 contributions. 2,000 of these
 * persons are reported twice. Each has a forename and two family names, in four scripts, made of few names, so that many are near; the year
 * of birth is known of nine in ten. It asserts that all was answered and nothing about time, and no build runs it: {@code mvn test
 * -Dtest=IdentityMeasurement}. Its figures are in {@code docs/analysis.md}.
 */
@CordonTest
class IdentityMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityMeasurement.class);
    private static final int PERSONS = 100_000;
    private static final int TWICE = 2_000;
    private static final int CONTRIBUTIONS = 1_000;

    @Autowired
    private Http http;
    @Autowired
    private Jobs jobs;

    @Test
    void measure() {
        var today = LocalDate.now(ZoneOffset.UTC);
        var file = http.post("coordinator", "/api/analysis-files", """
                {"purpose": "The boats of May", "scope": "2027", "persons": ["CONTACT"], "members": ["analyst"], "data": ["IDENTITY"],
                 "reviewOn": "%s", "endsOn": "%s"}""".formatted(today.plusDays(90), today.plusDays(900))).json().path("reference").asText();
        jobs.run();
        http.post("compliance", "/api/analysis-files/" + file + "/approval", "{\"opened\": true}");
        load(file);
        var path = "/api/analysis-files/" + file + "/identities";
        LOG.info("{} MB before", Memory.live() / 1_000_000);
        var began = System.nanoTime();
        var answer = http.get("analyst", path).json();
        LOG.info("first answer after {} ms", millis(began));
        var most = 0L;
        while (answer.path("percent").asInt() < 100) {
            most = Math.max(most, Memory.live());
            LockSupport.parkNanos(1_000_000_000L);
            answer = http.get("analyst", path).json();
        }
        LOG.info("at most {} MB, and {} MB afterwards", most / 1_000_000, Memory.live() / 1_000_000);
        LOG.info("{} pairs after {} ms", answer.path("total"), millis(began));
        var again = System.nanoTime();
        assertThat(http.get("analyst", path).json().path("items")).hasSize(20);
        LOG.info("asked again: {} ms", millis(again));
        assertThat(answer.path("total").asInt()).isGreaterThan(TWICE / 2);
    }

    private static void load(String file) {
        var owner = TestDatabase.asOwner();
        owner.update("""
                insert into contribution (reference, file, supplier, origin, contributed_at)
                select 'K-' || lpad(n::text, 10, '0'), ?, 'ncb-FR', n::text, now() from generate_series(1, ?) n""", file, CONTRIBUTIONS);
        owner.update("""
                insert into handling (item, supplier, code, restriction, parties)
                select reference, supplier, 'H0', null, '{}' from contribution""");
        var random = new Random(17);
        var persons = new MadeUpPersons(17, false);
        var names = new ArrayList<String>();
        var born = new ArrayList<String>();
        for (var number = 0; number < PERSONS; number++) {
            var twice = number >= PERSONS - TWICE;
            names.add(twice ? names.get(number - PERSONS + TWICE) : named(persons));
            born.add(twice ? born.get(number - PERSONS + TWICE) : random.nextInt(10) == 0 ? null
                    : "%d-%02d-%02d".formatted(1950 + random.nextInt(55), 1 + random.nextInt(12), 1 + random.nextInt(28)));
        }
        var step = 10_000;
        for (var from = 0; from < PERSONS; from += step) {
            var start = from;
            owner.update("""
                    with given as (
                        select n, name, born, 'K-' || lpad((1 + n %% %d)::text, 10, '0') as contribution
                        from unnest(?::int[], ?::text[], ?::text[]) g (n, name, born)
                    ), made as (
                        insert into entity (contribution, name, schema, caption, linking, category)
                        select contribution, 'p' || n, 'Person', name, false, 'CONTACT' from given returning id, contribution, name
                    )
                    insert into statement (entity, contribution, property, value)
                    select m.id, m.contribution, p.property, p.value from made m join given g on m.name = 'p' || g.n
                    cross join lateral (values ('name', g.name), ('birthDate', g.born)) p (property, value) where p.value is not null"""
                    .formatted(CONTRIBUTIONS), array(IntStream.range(start, start + step).boxed().toList()),
                    array(names.subList(start, start + step)), array(born.subList(start, start + step)));
        }
        owner.execute("vacuum analyze");
    }

    /**
     * A name of a forename and two family names, as many people have them: names of only two words would be shared by a hundred thousand.
     */
    private static String named(MadeUpPersons persons) {
        var two = persons.next();
        return two.one() + " " + two.other().split(",")[0];
    }

    private static Object array(List<?> values) {
        return values.toArray(values.get(0) instanceof Integer ? new Integer[0] : new String[0]);
    }

    private static long millis(long began) {
        return (System.nanoTime() - began) / 1_000_000;
    }
}
