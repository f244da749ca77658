package org.cordon.operation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far an operation has come, in numbers: for the coordinator and for managers alone. */
@Component
@Transactional(readOnly = true)
public class OperationCounts {

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

    OperationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Countries by their answer, persons put forward, and targets admitted.
     *
     * @param gone                countries that left, were taken out, or were still asked when the operation was cancelled
     * @param nominationsByStatus the nominations, which add up to {@code nominations}
     */
    public record Counts(int invited, int accepted, int declined, int silent, int unanswered, int gone, int nominations, int targets,
            Map<String, Integer> nominationsByStatus) {
    }

    public Counts of(String operation) {
        return of(List.of(operation)).get(operation);
    }

    /** The counts of several operations, by their references. */
    public Map<String, Counts> of(Collection<String> operations) {
        var answers = numbers(ANSWERS, operations);
        var nominations = numbers(NOMINATIONS, operations);
        var targets = numbers(TARGETS, operations);
        return operations.stream().collect(toMap(operation -> operation, operation -> counts(answers.getOrDefault(operation, Map.of()),
                nominations.getOrDefault(operation, Map.of()), targets.getOrDefault(operation, Map.of()))));
    }

    private static Counts counts(Map<String, Integer> answers, Map<String, Integer> nominations, Map<String, Integer> targets) {
        return new Counts(sum(answers), of(answers, "ACCEPTED", "COMPLETED"), of(answers, "DECLINED"), of(answers, "SILENT"),
                of(answers, "INVITED"),
                of(answers, "LEFT", "SUSPENDED", "CANCELLED"), sum(nominations), sum(targets), nominations);
    }

    private static int of(Map<String, Integer> numbers, String... statuses) {
        return Stream.of(statuses).mapToInt(status -> numbers.getOrDefault(status, 0)).sum();
    }

    private static int sum(Map<String, Integer> numbers) {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
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

    /** Persons put forward, by the country that did. */
    public Map<String, Integer> nominationsByCountry(String operation) {
        return byCountry(NOMINATIONS, "operations", List.of(operation));
    }

    /** Rows that a country has still to confirm, by country. */
    public Map<String, Integer> openConfirmationsByCountry(String operation) {
        return byCountry("select country, number from open_confirmations(:operation)", "operation", operation);
    }

    /** Rows that countries have still to confirm. */
    public int openConfirmations(String operation) {
        return sum(openConfirmationsByCountry(operation));
    }

    private Map<String, Integer> byCountry(String sql, String parameter, Object value) {
        var numbers = new TreeMap<String, Integer>();
        jdbc.sql(sql).param(parameter, value).query(row -> {
            numbers.merge(row.getString("country"), row.getInt("number"), Integer::sum);
        });
        return numbers;
    }

    /** Arrests whose identity is not confirmed yet. */
    public int openIdentityChecks(String operation) {
        return number("select count(*) from arrest where operation = :operation and state = 'IDENTITY_PENDING'", operation);
    }

    private int number(String sql, String operation) {
        return jdbc.sql(sql).param("operation", operation).query(Integer.class).single();
    }
}
