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
 * The management reads the instances of a process in Cockpit with all their variables, and finds their tasks by candidate group. A list by
 * hand names each variable and each group of the processes that the management may see. Each line says what that tells the management, and
 * why it may know.
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

    /** The engine always shows two things with an instance: its business key, and the person who started it by a form. */
    @Test
    void noShownProcessIsStartedByAPersonWhoIsNotNamed() {
        assertThat(shown().filter(process -> process.startForm().isPresent()).map(ProcessDeclaration::key)).containsExactlyInAnyOrder(
                // The first shows the account of the coordination. The other two show the account of a bureau, whose country the management
                // reads in the ledger anyhow.
                "infra-operation", "lead-handling", "arrest-handling");
    }

    /** Returns the reasons of the list by {@code process kind name}. */
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
