package org.cordon.roundup.operation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts rows that belong to operations, such as answers, nominations and targets, by their states or by country. */
@Repository
class NumbersOfOperations {

    private static final String ANSWERS = """
            select operation, status, count(*) as number from participation_shown
                where operation in (:operations) group by operation, status""";
    private static final String NOMINATIONS = """
            select operation, country, status, count(*) as number from nomination_state
                where operation in (:operations) group by operation, country, status""";
    private static final String TARGETS = """
            select operation, 'ADMITTED' as status, count(*) as number from target where operation in (:operations)
                and state <> 'JOINED' group by operation""";

    private final JdbcClient jdbc;

    NumbersOfOperations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts countries by operation and state. */
    Map<String, Map<String, Integer>> answers(Collection<String> operations) {
        return numbers(ANSWERS, operations);
    }

    /** Counts nominations by operation and state. */
    Map<String, Map<String, Integer>> nominations(Collection<String> operations) {
        return numbers(NOMINATIONS, operations);
    }

    /** Counts targets by operation, all under the state {@code ADMITTED}. */
    Map<String, Map<String, Integer>> targets(Collection<String> operations) {
        return numbers(TARGETS, operations);
    }

    private Map<String, Map<String, Integer>> numbers(String sql, Collection<String> operations) {
        var numbers = new HashMap<String, Map<String, Integer>>();
        if (!operations.isEmpty()) {
            jdbc.sql(sql).param("operations", operations).query(row -> {
                numbers.computeIfAbsent(row.getString("operation"), operation -> new TreeMap<>())
                        .merge(row.getString("status"), row.getInt("number"), Integer::sum);
            });
        }
        return numbers;
    }

    Map<String, Integer> nominationsByCountry(String operation) {
        return byCountry(NOMINATIONS, "operations", List.of(operation));
    }

    Map<String, Integer> openConfirmationsByCountry(String operation) {
        return byCountry("select country, number from open_confirmations(:operation)", "operation", operation);
    }

    private Map<String, Integer> byCountry(String sql, String parameter, Object value) {
        var numbers = new TreeMap<String, Integer>();
        jdbc.sql(sql).param(parameter, value).query(row -> {
            numbers.merge(row.getString("country"), row.getInt("number"), Integer::sum);
        });
        return numbers;
    }

    int openIdentityChecks(String operation) {
        return jdbc.sql("select count(*) from arrest where operation = :operation and state = 'IDENTITY_PENDING'")
                .param("operation", operation).query(Integer.class).single();
    }
}
