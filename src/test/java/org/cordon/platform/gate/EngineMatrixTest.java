package org.cordon.platform.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.cordon.kernel.caller.Caller;
import org.cordon.support.CordonTest;
import org.cordon.support.Http;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Compares the engine's answers over HTTP to every account with {@code access/engine.csv}, which is written by hand and holds every path of
 * the allow-list.
 */
@CordonTest
class EngineMatrixTest {

    private static final Path SOURCE = Path.of("src/test/resources/access/engine.csv");
    private static final String CLOSED = "There is nothing here, or nothing that you may see.";

    /** The columns, with the group of the account that asks. */
    private static final Map<String, String> ROLES = roles();
    private static final Map<String, String> ACCOUNTS = Map.of("country", "ncb-fr", "coordinator", "coordinator", "compliance",
            "compliance",
            "manager", "manager", "administrator", "admin", "analyst", "analyst");

    @Autowired
    private Http http;

    private static Map<String, String> roles() {
        var roles = new LinkedHashMap<String, String>();
        roles.put("country", "ncb-FR");
        roles.put("coordinator", "coordinator");
        roles.put("compliance", "compliance");
        roles.put("manager", "manager");
        roles.put("administrator", "camunda-admin");
        roles.put("analyst", "analyst");
        roles.put("partner", "partner-EUROPOL");
        roles.put("specialist", "post-E-7K2MXQ4HTB");
        return roles;
    }

    record Row(String method, String path, Set<String> open) {

        static Row of(CSVRecord row) {
            return new Row(row.get("method"), row.get("path"),
                    Set.copyOf(ROLES.keySet().stream().filter(role -> row.get(role).equals("x")).toList()));
        }

        /** Returns an address that matches the pattern. */
        String sample() {
            return path.replace("{id:.+:[0-9]+:.+}", "none:1:none").replaceAll("\\{[a-z]+}", "none").replace("**", "none/none");
        }

        boolean covers(String method, String address) {
            return this.method.equals(method) && PathPatternParser.defaultInstance.parse(path).matches(PathContainer.parsePath(address));
        }
    }

    @Test
    void namesThePathsOfTheAllowListAndNoOther() throws IOException {
        assertThat(read().stream().map(row -> row.method() + " " + row.path())).containsExactlyInAnyOrderElementsOf(AllowList.paths());
    }

    @TestFactory
    Stream<DynamicTest> opensToEachRoleWhatIsWritten() throws IOException {
        var rows = read();
        return rows.stream().map(row -> DynamicTest.dynamicTest(row.method() + " " + row.path(), () -> {
            for (var role : ROLES.keySet()) {
                var caller = new Caller("somebody", Set.of(ROLES.get(role)));
                assertThat(AllowList.allows(caller, row.method(), row.sample())).as(role)
                        .isEqualTo(isOpen(rows, role, row.method(), row.sample()));
            }
        }));
    }

    /** Every method on every path is tried as each account of the demo, whether or not the file has a row for it. */
    @TestFactory
    Stream<DynamicTest> answers404WhereNothingIsOpen() throws IOException {
        var rows = read();
        return rows.stream().map(Row::sample).filter(address -> !address.startsWith("/camunda")).distinct()
                .map(address -> DynamicTest.dynamicTest(address, () -> {
            for (var role : ACCOUNTS.keySet()) {
                for (var method : List.of("GET", "POST", "PUT", "DELETE")) {
                    if (!isOpen(rows, role, method, address)) {
                        var answer = http.send(ACCOUNTS.get(role), method, "/engine-rest" + address, method.equals("GET") ? null : "{}");
                        assertThat(answer.status()).as(role + " " + method).isEqualTo(404);
                        assertThat(answer.body()).as(role + " " + method).contains(CLOSED);
                    }
                }
            }
        }));
    }

    @Test
    void tellsAnOfficerNothingAboutOtherAccounts() {
        assertThat(http.get("ncb-fr", "/engine-rest/user/ncb-fr/profile").status()).isEqualTo(200);
        for (var user : List.of("coordinator", "ncb-it", "nobody")) {
            assertThat(http.get("ncb-fr", "/engine-rest/user/" + user + "/profile").status()).as(user).isEqualTo(404);
        }
    }

    private static boolean isOpen(List<Row> rows, String role, String method, String address) {
        return rows.stream().anyMatch(row -> row.open().contains(role) && row.covers(method, address));
    }

    private static List<Row> read() throws IOException {
        var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(SOURCE))) {
            return parser.stream().map(Row::of).toList();
        }
    }
}
