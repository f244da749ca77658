package org.cordon.speed;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cordon.kernel.database.TestDatabase;
import org.cordon.speed.TimedStatements.Timed;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;

/**
 * Measures the search of groups and of specialists over HTTP, over 10,000 groups of 20 facts and 5,000 posts, for a country that sees a
 * fifth of the groups. It writes a table for {@code docs/performance.md}, and the plans of the slowest statements below {@code
 * target/speed}. It asserts that all was answered and nothing about time, and no build runs it: {@code mvn test -Dtest=NetworkMeasurement}.
 */
@CordonTest
@Import(TimedStatements.class)
class NetworkMeasurement {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkMeasurement.class);
    private static final Path FOUND = Path.of("target", "speed", "network.md");
    private static final String READER = "ncb-fr";
    private static final int ROUNDS = 4;

    /** The search terms by their names in the table. */
    private static final Map<String, List<String>> SEARCHES = searches();

    @Autowired
    private Http http;
    @Autowired
    @Qualifier("groupFactWordsAtStart")
    private SmartInitializingSingleton words;

    private static Map<String, List<String>> searches() {
        var searches = new LinkedHashMap<String, List<String>>();
        searches.put("Groups: the page without a search", List.of("/api/groups", "/api/groups?after=G-0000005000"));
        searches.put("Groups: a name, in any script", groups("Pesdorke", "ксизофел", "ΚΕΛΙΜΤΑΡ", "Bäripés", "Yarzogri", "венвосул",
                "Solkvanu", "MonNuPes", "Pezdorkeh", "Rivsoltarr", "Gri Khun", "Fel Yar", "لمتار"));
        searches.put("Groups: the beginning of a name", groups("pes", "kvar", "гри", "ves", "ya", "sol", "be"));
        searches.put("Groups: two words", groups("Greece lorry", "boat passport", "pes dinghy", "people smuggling sea"));
        searches.put("Groups: a crime, a stage, a country", groups("people smuggling", "trafic de migrants", "drugs", "Greece", "Grecia",
                "crossing by sea", "المهاجرين"));
        searches.put("Groups: a telephone, a plate, a vessel", groups("+30 6915 104744", "0000000007919", "A-07920", "306915", "Van A"));
        searches.put("Groups: a word that most of them have", groups("lorry", "boat", "passport", "euros"));
        searches.put("Groups: one letter", groups("b", "s"));
        searches.put("Groups: nothing", groups("zwibble", "Hxqq"));
        searches.put("Groups: a kind of fact, a country", List.of("/api/groups?kind=VESSEL", "/api/groups?country=GR",
                "/api/groups?kind=PERSON", "/api/groups?words=boat&kind=VESSEL&country=GR"));
        searches.put("One group", List.of("/api/groups/G-0000000005", "/api/groups/G-0000009000"));
        searches.put("Specialists: the page without a search", List.of("/api/specialists"));
        searches.put("Specialists: a competence", specialists("Central Mediterranean", "boats Tigrinya", "Greece border on duty now",
                "Méditerranée centrale", "customs drugs", "Mediterráneo central árabe", "PesDorKe", "financial money", "guard"));
        return searches;
    }

    private static List<String> groups(String... words) {
        return List.of(words).stream().map(one -> "/api/groups?words=" + URLEncoder.encode(one, StandardCharsets.UTF_8)).toList();
    }

    private static List<String> specialists(String... words) {
        return List.of(words).stream().map(one -> "/api/specialists?words=" + URLEncoder.encode(one, StandardCharsets.UTF_8)).toList();
    }

    @Test
    void measure() throws IOException {
        load();
        var asking = new Asking(http, READER);
        var table = new StringBuilder("| Asked as a country that sees a fifth | Times | p50 ms | p95 ms | Longest ms |\n|---|---|---|---|---|\n");
        var plans = new StringBuilder();
        var all = new ArrayList<Double>();
        SEARCHES.forEach((name, addresses) -> {
            var times = new ArrayList<Double>();
            addresses.forEach(asking::ask);
            var longest = addresses.get(0);
            for (var round = 0; round < ROUNDS; round++) {
                for (var address : addresses) {
                    var took = asking.ask(address);
                    longest = times.stream().allMatch(other -> other < took) ? address : longest;
                    times.add(took);
                }
            }
            table.append(Asking.line(name, times));
            if (name.startsWith("Groups")) {
                all.addAll(times);
            }
            plans.append(plan(longest));
        });
        table.append(Asking.line("Groups: all of these", all));
        LOG.info("\n{}", table);
        Files.createDirectories(FOUND.getParent());
        Files.writeString(FOUND, table.append("\n").append(plans));
    }

    private void load() throws IOException {
        Asking.load("ten-thousand-groups");
        var began = System.nanoTime();
        words.afterSingletonsInstantiated();
        var folded = (System.nanoTime() - began) / 1_000_000_000;
        TestDatabase.asOwner().execute("vacuum analyze");
        LOG.info("{} words of {} facts, folded in {} s", count("group_fact_word"), count("group_fact"), folded);
    }

    private static Long count(String table) {
        return TestDatabase.asOwner().queryForObject("select count(*) from " + table, Long.class);
    }

    private String plan(String address) {
        TimedStatements.listen();
        var found = http.get(READER, address).json().path("items").size();
        return TimedStatements.heard().stream().max(Comparator.comparingDouble(Timed::millis)).map(slowest -> String.format(Locale.ROOT,
                "%n`%s`: %d found, slowest %.1f ms%n%n```%n%s%n```%n", address, found, slowest.millis(),
                StatementPlan.of(READER, slowest))).orElse("");
    }
}
