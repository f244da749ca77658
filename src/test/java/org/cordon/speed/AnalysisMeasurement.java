package org.cordon.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Measures how long an analyst waits in a file of 100,000 entities and 1,000,000 links: for what stands beside a person, for a way from one
 * person to another, and for a picture that grows. Run by name alone; writes {@code target/speed/analysis.md}.
 */
@CordonTest
class AnalysisMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisMeasurement.class);
    private static final Path FOUND = Path.of("target", "speed", "analysis.md");
    private static final int TIMES = 100;
    private static final long SEED = 17;
    private static final String PICTURE = "/api/analysis-files/A-LARGE/network?first=50";

    private static final String JUDGED = """
            insert into judgement (entity, other, file, contribution, other_contribution, verdict, reason, account, judged_at)
            select x.one, x.two, 'A-LARGE', x.of_one, x.of_two, 'SAME', 'R', 'analyst', now()
            from generate_series(0, 49999, 25) n join entity a on a.name = 'p' || n join entity b on b.name = 'p' || n + 50000,
            lateral (values (a.id, b.id, a.contribution, b.contribution), (b.id, a.id, b.contribution, a.contribution))
                x (one, two, of_one, of_two)""";

    @Autowired
    private Http http;

    @Test
    void measure() throws IOException {
        Asking.load("hundred-thousand-entities");
        TestDatabase.asOwner().execute("vacuum analyze");
        var ids = TestDatabase.asOwner().queryForList("""
                select e.id from entity e join handling h on h.item = e.contribution where h.restriction is null order by e.name""", String.class);
        var asking = new Asking(http, "analyst");
        var first = asking.ask(PICTURE);
        var table = "| Asked as an analyst from whom a seventh is withheld | Times | p50 ms | p95 ms | Longest ms |\n|---|---|---|---|---|\n"
                + Asking.line("The first picture, for which all are ranked", List.of(first)) + lines(asking, ids, "");
        told(table);
        TestDatabase.asOwner().execute(JUDGED);
        told(table + lines(asking, ids, ", 2,000 pairs judged to be one")
                + Asking.line("What happened when", List.of(asking.ask("/api/analysis-files/A-LARGE/moments"))));
        assertThat(http.get("analyst", "/api/analysis-files/A-LARGE/network.links.csv").status()).isEqualTo(409);
    }

    private static void told(String table) throws IOException {
        LOG.info("\n{}", table);
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, table);
    }

    private String lines(Asking asking, List<String> ids, String how) {
        var chance = new Random(SEED);
        var drawn = http.get("analyst", PICTURE).json().path("nodes").findValuesAsText("id");
        var beside = new ArrayList<Double>();
        var between = new ArrayList<Double>();
        var expanded = new ArrayList<Double>();
        var further = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            beside.add(asking.ask("/api/analysis-files/A-LARGE/neighbours?of=" + one(ids, chance)));
            between.add(asking.ask("/api/analysis-files/A-LARGE/path?from=" + one(ids, chance) + "&to=" + one(ids, chance)));
            expanded.add(asking.ask(PICTURE + "&expanded=" + one(drawn, chance)));
            var added = one(ids, chance);
            further.add(asking.ask(PICTURE + "&added=" + added + "&expanded=" + added + "," + one(drawn, chance) + "," + one(drawn, chance)
                    + "&folded=" + one(drawn, chance)));
        }
        return Asking.line("What stands beside somebody" + how, beside) + Asking.line("A way of up to four steps" + how, between)
                + Asking.line("A picture of 50 that grows beside one of them" + how, expanded)
                + Asking.line("The same of one added, three expanded, one folded" + how, further);
    }

    private static String one(List<String> ids, Random chance) {
        return ids.get(chance.nextInt(ids.size()));
    }
}
