package org.cordon.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cordon.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * How long an analyst waits for what stands beside somebody, and for a way from one to another, in a file of 100,000 entities and
 * 1,000,000 links. Run by name alone; writes {@code target/speed/analysis.md}.
 */
@CordonTest
class AnalysisMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(AnalysisMeasurement.class);
    private static final Path FOUND = Path.of("target", "speed", "analysis.md");
    private static final int TIMES = 200;
    private static final long SEED = 17;

    @Autowired
    private Http http;

    @Test
    void measure() throws IOException {
        Asking.load("hundred-thousand-entities");
        TestDatabase.asOwner().execute("vacuum analyze");
        var ids = TestDatabase.asOwner().queryForList("""
                select e.id from entity e join handling h on h.item = e.contribution where h.restriction is null order by e.name""", String.class);
        var chance = new Random(SEED);
        var asking = new Asking(http, "analyst");
        var beside = new ArrayList<Double>();
        var between = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            beside.add(asking.ask("/api/analysis-files/A-LARGE/neighbours?of=" + one(ids, chance)));
            between.add(asking.ask("/api/analysis-files/A-LARGE/path?from=" + one(ids, chance) + "&to=" + one(ids, chance)));
        }
        var table = "| Asked as an analyst from whom a seventh is withheld | Times | p50 ms | p95 ms | Longest ms |\n|---|---|---|---|---|\n"
                + Asking.line("What stands beside somebody", beside) + Asking.line("A way of up to four steps", between);
        LOG.info("\n{}", table);
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, table);
    }

    private static String one(List<String> ids, Random chance) {
        return ids.get(chance.nextInt(ids.size()));
    }
}
