package org.cordon.hostile;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Tables, notices and entities as text, up to the largest accepted size. */
final class HostileTables {

    private static final int MEGA = 1024 * 1024;
    private static final int MOST = 5 * MEGA - 200;
    private static final String HEADER = "entity_id,name,charge,issuing_country_id\n";

    private HostileTables() {
    }

    static Stream<HostileFile> csv() {
        return Stream.of(
                text("a row of nothing but separators", HEADER + ",".repeat(MOST), "ROW_TOO_LONG"),
                text("a cell that never ends", HEADER + "2016/1,\"" + "x".repeat(MOST), "ROW_TOO_LONG"),
                text("quotation marks without end", HEADER + "\"\"".repeat(MOST / 2), "ROW_TOO_LONG", "CSV_MALFORMED"),
                text("line after line of nothing", HEADER + "\n".repeat(MOST), "TOO_MANY_LINES"),
                text("carriage returns alone", HEADER + "\r".repeat(MOST), "TOO_MANY_LINES"),
                text("nothing before the header", "\n".repeat(MOST) + HEADER, "FILE_EMPTY"),
                text("a header of a million columns", "x,".repeat(MOST / 2), "ROW_TOO_LONG"),
                text("a header of the longest row", "x,".repeat(200_000) + "\nA\n", "HEADER_TOO_WIDE"),
                text("the same column many times", "name,".repeat(90_000) + "\nA\n", "HEADER_TOO_WIDE"),
                text("a list of a hundred thousand", HEADER + "2016/1,A," + "x|".repeat(200_000) + ",FR\n", HostileFile.TAKEN),
                text("many lists", HEADER + ("2016/1,A," + "x|".repeat(2_400) + ",FR\n").repeat(1_000), HostileFile.TAKEN),
                text("a row too many, many times", HEADER + "2016/1,A,x,FR\n".repeat(300_000), "TOO_MANY_ROWS"),
                text("signs that are none", HEADER + "2016/1,\ud83d\ude00".repeat(100) + "\ufeff".repeat(MEGA), "ROW_TOO_LONG"));
    }

    static Stream<HostileFile> notices() {
        return Stream.of(
                text("lists in lists without end", "[".repeat(MOST), "JSON_TOO_DEEP"),
                text("objects in objects without end", "{\"a\":".repeat(MOST / 5), "JSON_TOO_DEEP"),
                text("a notice of nested lists", "[{\"name\":" + "[".repeat(MOST / 2), "JSON_TOO_DEEP"),
                text("a number of a million digits", "[{\"name\":" + "9".repeat(MEGA) + "}]", "JSON_TOO_DEEP", "ROW_TOO_LONG"),
                text("a number of huge exponent", "[{\"height\":1e999999999}]", HostileFile.TAKEN),
                text("a decimal of huge exponent", "[{\"weight\":1.5e-999999999}]", HostileFile.TAKEN),
                text("a text of five megabytes", "[{\"name\":\"" + "x".repeat(MOST) + "\"}]", "JSON_TOO_DEEP", "ROW_TOO_LONG"),
                text("a key of five megabytes", "[{\"" + "x".repeat(MOST) + "\":1}]", "JSON_TOO_DEEP", "ROW_TOO_LONG"),
                text("a million keys", "[{" + keys() + "\"z\":1}]", "ROW_TOO_LONG"),
                text("the same key without end", "[{" + "\"name\":1,".repeat(400_000) + "\"z\":1}]", "KEY_TWICE"),
                text("a million empty lists", "[{\"unknown\":[" + "[],".repeat(MEGA) + "[]]}]", "ROW_TOO_LONG"),
                text("a million notices", "[" + "{},".repeat(MEGA) + "{}]", "TOO_MANY_NOTICES"),
                text("a page that skips for ever", "{\"_embedded\":{\"x\":[" + "[],".repeat(MEGA) + "[]]}}", "ROW_TOO_LONG"),
                text("blanks alone", " ".repeat(MOST) + "{", "ROW_TOO_LONG", "ROW_TOO_LONG"));
    }

    static Stream<HostileFile> directory() {
        return Stream.of(
                text("a row of nothing but separators", "code,version\n" + ",".repeat(MOST), "ENTITY_ROW_TOO_LONG"),
                text("five million lines", "code,version\n" + "\n".repeat(MOST), "TOO_MANY_LINES"),
                text("a million rows", "code,version\n" + "FR,1\n".repeat(MEGA), "TOO_MANY_LINES"),
                text("a million columns", "code," + "x,".repeat(MOST / 2 - 3), "ENTITY_ROW_TOO_LONG"),
                text("the same column many times", "code,version," + "zone,".repeat(MEGA - 10), "ENTITY_ROW_TOO_LONG"),
                text("a cell that never ends", "code,version\nFR,\"" + "x".repeat(MOST), "ENTITY_ROW_TOO_LONG"),
                text("columns of many lines", ("x,".repeat(100) + "\n").repeat(20_000), "HEADER_TOO_WIDE"),
                text("a hint and nothing else", "sep=,\n".repeat(MOST / 6), "HEADER_DOES_NOT_FIT"),
                text("formulas", "code,version\nFR," + "'=".repeat(MEGA), "ENTITY_ROW_TOO_LONG"),
                text("quotation marks", "code,version\n" + "\"\"".repeat(MOST / 2), "ENTITY_ROW_TOO_LONG"),
                text("tabs", "\t".repeat(MOST), "FILE_EMPTY"),
                text("two thousand wide rows", "code,version\n" + (",".repeat(2_000) + "x\n").repeat(1_990), HostileFile.TAKEN));
    }

    static Stream<HostileFile> entities() {
        return Stream.of(
                text("lists in lists without end", "{\"id\":" + "[".repeat(900_000), "NOTHING_CONTRIBUTED"),
                text("a row of ten megabytes", "{\"id\":\"" + "x".repeat(10 * MEGA) + "\"}", "ENTITY_ROW_TOO_LONG"),
                text("a million lines", "{}\n".repeat(MEGA), "ENTITY_FILE_TOO_LARGE"),
                text("a million properties", "{\"id\":\"1\",\"schema\":\"Person\",\"properties\":{" + keys().substring(0, 900_000)
                        + "\"z\":1}}", "NOTHING_CONTRIBUTED"),
                text("a number of nearly a million digits", "{\"id\":" + "9".repeat(900_000) + "}", "NOTHING_CONTRIBUTED"),
                text("a huge exponent", "{\"id\":1e999999999,\"schema\":\"Person\",\"properties\":{\"a\":[1.5e999999999]}}",
                        HostileFile.TAKEN),
                text("the same key without end", "{" + "\"id\":1,".repeat(100_000) + "\"z\":1}", "NOTHING_CONTRIBUTED"),
                text("a list around it", "[" + "{},".repeat(MEGA), "ENTITY_ROW_TOO_LONG"),
                text("columns without end", "id,schema," + "name,".repeat(180_000) + "\n1,Person\n", "ENTITY_FILE_TOO_LARGE"),
                text("a cell that never ends", "id,schema,name\n1,Person,\"" + "x".repeat(10 * MEGA), "ENTITY_ROW_TOO_LONG"),
                text("values without end", "id,schema,name\n1,Person," + "x|".repeat(450_000) + "\n", "NOTHING_CONTRIBUTED"),
                text("carriage returns alone", "id,schema,name\n" + "\r".repeat(10 * MEGA), "ENTITY_ROW_TOO_LONG"),
                text("separators alone", "id,schema,name\n" + ",".repeat(900_000) + "\n", "NOTHING_CONTRIBUTED"));
    }

    private static String keys() {
        var keys = new StringBuilder();
        for (int key = 0; keys.length() < 4 * MEGA; key++) {
            keys.append("\"k").append(key).append("\":1,");
        }
        return keys.toString();
    }

    private static HostileFile text(String name, String content, String... answers) {
        return HostileFile.of(name, content.getBytes(StandardCharsets.UTF_8), answers);
    }
}
