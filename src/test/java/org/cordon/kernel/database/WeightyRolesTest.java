package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.caller.Roles;
import org.cordon.access.RouteMatrix;
import org.cordon.support.As;
import org.cordon.support.CordonTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A role that opens the files of other parties needs two administrators to be given or taken away. The policies of the tables say which
 * roles these are. Roles of a country, a partner or a post see only what belongs to these or was released to them: one administrator gives
 * them, and the bureau is told.
 */
@CordonTest
class WeightyRolesTest {

    /** The roles that open such files although one administrator gives them, each with the reason. */
    private static final Map<String, String> GIVEN_BY_ONE = Map.of(
            Roles.ANALYST, "sees no analysis file until the coordination makes the account a member of it");

    /** The tables that say how an office is reached. They name no person who is sought. */
    private static final Set<String> OF_OFFICES = Set.of("duty_post", "specialist_post");

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private As as;

    @Test
    void whatOpensFilesIsWeighty() {
        Sights.fill();
        var opened = new TreeMap<String, Set<String>>();
        Stream.of(Roles.COORDINATOR, Roles.COMPLIANCE, Roles.MANAGER, Roles.ANALYST, Roles.ADMINISTRATOR, Roles.MONITORING)
                .forEach(role -> opened.put(role, opened(role)));

        assertThat(opened.get(Roles.COORDINATOR)).as("the policies are asked").contains("nomination");
        opened.forEach((role, tables) -> assertThat(tables.isEmpty() || Roles.isWeighty(role) || GIVEN_BY_ONE.containsKey(role))
                .as(role + " opens " + tables + " and can be given by one administrator alone").isTrue());
        assertThat(GIVEN_BY_ONE.keySet()).as("exceptions that are none").allMatch(role -> !opened.get(role).isEmpty());
    }

    /** The reason for the exception: an analyst of no file reads nothing that anybody wrote in one. */
    @Test
    void anAnalystOfNoFileOpensNothing() {
        Sights.fill();
        TestDatabase.asOwner().update("delete from analysis_file_member");

        assertThat(opened(Roles.ANALYST)).doesNotContain("analysis_file", "contribution", "entity", "statement", "judgement",
                "saved_chart");
    }

    /** An administrator of accounts could otherwise obtain every role that needs two administrators. */
    @Test
    void whoeverChangesAccountsIsWeighty() throws IOException {
        assertThat(RouteMatrix.read().stream().filter(row -> row.path().startsWith("/api/accounts") && !row.method().equals("GET"))
                .flatMap(row -> row.expected().entrySet().stream()).filter(answer -> answer.getValue() / 100 == 2).map(Map.Entry::getKey)
                .collect(Collectors.toSet())).containsExactly("administrator");
        assertThat(Roles.isWeighty(Roles.ADMINISTRATOR)).isTrue();
    }

    private Set<String> opened(String role) {
        return ManagementReadsNoWordsTest.WORDS.stream().map(column -> column.substring(0, column.indexOf('.')))
                .filter(table -> !OF_OFFICES.contains(table) && isSeen(role, table)).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isSeen(String role, String table) {
        return Boolean.TRUE.equals(as.person(role, role, () -> transaction.execute(status -> isReadable(table)
                && jdbc.sql("select exists (select from " + table + ")").query(Boolean.class).single())));
    }

    /**
     * Returns whether the running login may read the table. It checks the rights first, because PostgreSQL refuses the query itself without
     * them.
     */
    private boolean isReadable(String table) {
        return jdbc.sql("select has_any_column_privilege(cast(:table as text), 'select')").param("table", table).query(Boolean.class)
                .single();
    }
}
