package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.junit.jupiter.api.Test;

/**
 * The management reads the instances of a process in Cockpit with all their variables, and finds their tasks by candidate group. Each
 * variable and each group of a process that it is shown stands on a list by hand, with what it tells the management and why that may be.
 */
class ManagementReadsTest {

    private static final Path LIST = Path.of("src/test/resources/access/management-reads.txt");

    @Test
    void eachVariableAndEachGroupIsOnTheList() throws IOException {
        assertThat(listed().keySet()).as("a process that tells the management more is not shown to it: isShownToManagement")
                .isEqualTo(new TreeSet<>(readable().toList()));
    }

    @Test
    void eachLineSaysWhyItMayBeRead() throws IOException {
        assertThat(listed().values()).allSatisfy(why -> assertThat(why).hasSizeGreaterThan(5));
    }

    /** What the engine shows with an instance whatever a model does: its business key and who started it by a form. */
    @Test
    void noShownProcessIsStartedByAPersonWhoIsNotNamed() {
        assertThat(shown().filter(process -> process.startForm().isPresent()).map(ProcessDeclaration::key)).containsExactlyInAnyOrder(
                // The account of the coordination; of a bureau whose country stands in the ledger, which the management reads.
                "infra-operation", "lead-handling", "arrest-handling");
    }

    /** {@code process kind name}, and why. */
    private static Map<String, String> listed() throws IOException {
        return Files.readAllLines(LIST).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (one, other) -> {
                    throw new AssertionError("Twice: " + one);
                }, TreeMap::new));
    }

    private static Stream<String> readable() {
        var code = ProcessCode.ofCordon();
        var shown = shown().map(ProcessDeclaration::key).collect(Collectors.toSet());
        return Model.all().stream().filter(model -> shown.contains(model.key())).flatMap(model -> Stream.concat(
                code.variablesOf(model).values().stream().map(variable -> model.key() + " variable " + variable),
                model.every(UserTask.class).stream().map(UserTask::getCamundaCandidateGroups).distinct()
                        .map(group -> model.key() + " group " + group)));
    }

    private static Stream<ProcessDeclaration> shown() {
        return ProcessCode.declarations().filter(ProcessDeclaration::isShownToManagement);
    }
}
