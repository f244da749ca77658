package org.cordon.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Measures how long a reader waits for the persons of a name beside 100,000 targets: of a family name as it is written, of one with another
 * vowel, of the first letters of one, and of a name that nobody has. Run by name alone; writes {@code target/speed/search.md}.
 */
@CordonTest
class SearchMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(SearchMeasurement.class);
    private static final Path FOUND = Path.of("target", "speed", "search.md");
    private static final int TARGETS = 10_000;
    private static final int TIMES = 100;
    private static final long SEED = 17;
    private static final int BEGINNING = 3;

    @Autowired
    private Http http;
    @Autowired
    private ApplicationContext context;

    @Test
    void measure() throws IOException {
        SpeedData.endedOperations(TARGETS, 0, "");
        context.getBean("nominationWordsAtStart", SmartInitializingSingleton.class).afterSingletonsInstantiated();
        TestDatabase.asOwner().execute("vacuum analyze");
        var targets = TestDatabase.asOwner().queryForObject("select count(*) from target", Long.class);
        var names = TestDatabase.asOwner().queryForList("select name from nomination order by reference", String.class);
        assertThat(targets).isGreaterThan(90_000);
        var table = new StringBuilder("| Searched beside " + targets + " targets | Times | p50 ms | p95 ms | Longest ms |\n")
                .append("|---|---|---|---|---|\n");
        for (var reader : List.of("coordinator", "ncb-fr")) {
            table.append(line(reader, "a name", names, name -> name))
                    .append(line(reader, "a name with another vowel", names, SearchMeasurement::misspelt))
                    .append(line(reader, "its first letters", names, name -> name.substring(0, BEGINNING)))
                    .append(line(reader, "a name that nobody has", names, name -> "Qwfpgj" + name.charAt(0)));
        }
        LOG.info("\n{}", table);
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, table);
    }

    private String line(String reader, String what, List<String> names, UnaryOperator<String> typed) {
        var asking = new Asking(http, reader);
        var chance = new Random(SEED);
        var times = new ArrayList<Double>();
        for (var time = 0; time < TIMES; time++) {
            var sought = typed.apply(names.get(chance.nextInt(names.size())));
            times.add(asking.ask("/api/persons?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8)));
        }
        return Asking.line(what + ", by " + reader, times);
    }

    private static String misspelt(String name) {
        return name.replaceFirst("(?i)a", "e").replaceFirst("(?i)o", "u");
    }
}
