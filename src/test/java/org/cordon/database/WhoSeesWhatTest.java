package org.cordon.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.access.SystemWork;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A repository that forgets every condition leaks nothing: what {@code who-sees-what.txt} says by hand is what each caller gets. */
@CordonTest
class WhoSeesWhatTest {

    static final List<String> CALLERS = List.of("FR", "IT", "ES", "DE", "PL", "PT", "coordinator", "compliance", "manager", "analyst",
            "partner-EUROPOL", "camunda-admin", "#system");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    /** A table, what names a row of it, and by caller the rows that he sees. */
    private record Sight(String table, String name, Map<String, List<String>> rows) {
    }

    @BeforeEach
    void oneOfEverything() {
        fill();
    }

    static void fill() {
        TestDatabase.asOwner().execute(text("one-of-everything.sql"));
    }

    @TestFactory
    Stream<DynamicTest> aQueryWithoutAConditionGives() {
        return sights().stream().flatMap(sight -> CALLERS.stream()
                .map(caller -> dynamicTest(sight.table + " to " + caller, () -> assertThat(seenBy(caller, sight)).isEqualTo(expected(caller, sight)))));
    }

    @Test
    void everyTableIsWrittenDown() {
        assertThat(sights().stream().map(Sight::table).toList()).containsExactlyInAnyOrderElementsOf(RowLevelSecurityTest.readable());
    }

    private List<String> seenBy(String caller, Sight sight) {
        return by(caller, () -> transaction.execute(status -> jdbc.sql(plantedLeak(sight)).query(String.class).list()));
    }

    /** What no repository should do. */
    private static String plantedLeak(Sight sight) {
        return "select name from (select cast(" + sight.name + " as text) as name from " + sight.table + ") leak order by name collate \"C\"";
    }

    private <T> T by(String caller, java.util.function.Supplier<T> act) {
        if (caller.equals("#system")) {
            return SystemWork.call(act);
        }
        return caller.length() == 2 ? as.country(caller, act) : as.person(caller, caller, act);
    }

    private static List<String> expected(String caller, Sight sight) {
        var rows = sight.rows.getOrDefault(caller, List.of());
        return rows.equals(List.of("all")) ? TestDatabase.asOwner().queryForList(plantedLeak(sight), String.class) : rows;
    }

    private static List<Sight> sights() {
        var sights = new ArrayList<Sight>();
        text("who-sees-what.txt").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var parts = line.strip().split(": ", 2);
            if (line.startsWith(" ")) {
                Arrays.stream(parts[0].split(" ")).forEach(caller -> sights.get(sights.size() - 1).rows.put(caller, List.of(parts[1].split(" "))));
            } else {
                sights.add(new Sight(parts[0], parts[1], new LinkedHashMap<>()));
            }
        });
        return sights;
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("database/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
