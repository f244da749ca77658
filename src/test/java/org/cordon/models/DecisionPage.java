package org.cordon.models;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The page of a decision, {@code docs/processes/<key>.md}. Its table says the same as the decision table, in fewer columns. */
final class DecisionPage {

    private DecisionPage() {
    }

    /** Returns the table with one row for each rule: its conditions, and its outcome. */
    static String table(Path file) {
        var table = Dmn.readModelFromFile(file.toFile()).getModelElementsByType(DecisionTable.class).iterator().next();
        var outputs = table.getOutputs().stream().map(output -> output.getLabel()).toList();
        var rows = table.getRules().stream().map(rule -> {
            var cells = new ArrayList<>(List.of(conditions(table, rule)));
            rule.getOutputEntries().forEach(entry -> cells.add(entry.getTextContent().strip().replace("\"", "")));
            return "| " + String.join(" | ", cells) + " |";
        });
        return Stream.concat(Stream.of("| When | " + String.join(" | ", outputs) + " |", "|---".repeat(outputs.size() + 1) + "|"), rows)
                .collect(Collectors.joining("\n"));
    }

    private static String conditions(DecisionTable table, Rule rule) {
        var inputs = List.copyOf(table.getInputs());
        var entries = List.copyOf(rule.getInputEntries());
        return IntStream.range(0, inputs.size()).filter(column -> !entries.get(column).getTextContent().isBlank())
                .mapToObj(column -> inputs.get(column).getLabel() + ": `" + entries.get(column).getTextContent().strip() + "`")
                .collect(Collectors.joining(", "));
    }
}
