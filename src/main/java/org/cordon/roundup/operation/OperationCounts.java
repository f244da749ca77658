package org.cordon.roundup.operation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts the progress of an operation, for the coordinator and managers only. */
@Component
@Transactional(readOnly = true)
public class OperationCounts {

    private final NumbersOfOperations rows;

    OperationCounts(NumbersOfOperations rows) {
        this.rows = rows;
    }

    /**
     * The numbers of countries by their answers, of nominations, and of admitted targets.
     *
     * @param gone                countries that left, were taken out, or took part or had not answered when the operation was cancelled
     * @param nominationsByStatus the numbers of nominations by status, which add up to {@code nominations}
     */
    public record Counts(int invited, int accepted, int declined, int silent, int unanswered, int gone, int nominations, int targets,
            Map<String, Integer> nominationsByStatus) {
    }

    public Counts of(String operation) {
        return of(List.of(operation)).get(operation);
    }

    /** Returns the counts of several operations, by their references. */
    public Map<String, Counts> of(Collection<String> operations) {
        var answers = rows.answers(operations);
        var nominations = rows.nominations(operations);
        var targets = rows.targets(operations);
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

    /** Counts nominations by nominating country. */
    public Map<String, Integer> nominationsByCountry(String operation) {
        return rows.nominationsByCountry(operation);
    }

    /** Counts open confirmations by country. */
    public Map<String, Integer> openConfirmationsByCountry(String operation) {
        return rows.openConfirmationsByCountry(operation);
    }

    /** Counts the open confirmations of all countries. */
    public int openConfirmations(String operation) {
        return sum(openConfirmationsByCountry(operation));
    }

    /** Counts arrests with an unconfirmed identity. */
    public int openIdentityChecks(String operation) {
        return rows.openIdentityChecks(operation);
    }
}
