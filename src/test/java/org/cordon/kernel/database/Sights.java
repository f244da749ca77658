package org.cordon.kernel.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.support.As;
import org.springframework.core.io.ClassPathResource;

/** The expectations about rows and callers, written by hand in a file, the small world that they describe, and the policies behind them. */
final class Sights {

    static final List<String> CALLERS = List.of("FR", "IT", "ES", "DE", "PL", "PT", "coordinator", "compliance", "manager", "analyst",
            "partner-EUROPOL", "post-E-FR", "camunda-admin", "#system");

    private Sights() {
    }

    /**
     * An entry of the file: a line and the callers' lines below it.
     *
     * @param what the table, preceded by the command unless that is reading
     * @param name the SQL expression that names a row
     * @param rows the expected rows by caller
     */
    record Sight(String what, String name, Map<String, List<String>> rows) {

        /** Returns the rows that a caller is expected to reach; {@code all} stands for every row of the table. */
        List<String> expected(String caller) {
            var expected = rows.getOrDefault(caller, List.of());
            return expected.equals(List.of("all"))
                    ? TestDatabase.asOwner().queryForList("select name from (select cast(" + name + " as text) as name from "
                    + what.substring(what.indexOf(' ') + 1) + ") row order by name collate \"C\"", String.class) : expected;
        }
    }

    /** A policy of the catalogue with the rows that it opens. {@link ThiefTest} covers the policies that open none. */
    record Policy(String table, String name, String command, String rule) {

        /** Returns the permissive policies for these commands. */
        static List<Policy> of(String... commands) {
            return TestDatabase.asOwner().query(
                    "select tablename, policyname, cmd, qual from pg_policies where schemaname = 'cordon' and permissive = 'PERMISSIVE' "
                            + "and cmd = any (?) order by 1, 2",
                    (row, number) -> new Policy(row.getString(1), row.getString(2), row.getString(3), row.getString(4)), (Object) commands);
        }

        void using(String rule) {
            TestDatabase.asOwner().execute("alter policy " + name + " on " + table + " using (" + rule + ")");
        }
    }

    static List<Sight> read(String file) {
        var sights = new ArrayList<Sight>();
        text(file).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            var parts = line.strip().split(": ", 2);
            if (line.startsWith(" ")) {
                Arrays.stream(parts[0].split(" "))
                        .forEach(caller -> sights.get(sights.size() - 1).rows.put(caller, List.of(parts[1].split(" "))));
            } else {
                sights.add(new Sight(parts[0], parts[1], new LinkedHashMap<>()));
            }
        });
        return sights;
    }

    /** Fills a small world with a row in every table. */
    static void fill() {
        TestDatabase.asOwner().execute(text("one-of-everything.sql"));
    }

    static <T> T by(As as, String caller, Supplier<T> act) {
        if (caller.equals("#system")) {
            return SystemWork.call(act);
        }
        return caller.length() == 2 ? as.country(caller, act) : as.person(caller, caller, act);
    }

    private static String text(String file) {
        try {
            return new ClassPathResource("database/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
