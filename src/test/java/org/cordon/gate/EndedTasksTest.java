package org.cordon.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class EndedTasksTest {

    @Test
    void haveAWordForEachEventThatTakesATaskAway() throws IOException {
        try (var models = Files.list(Path.of("bpmn"))) {
            Set<String> taking = models.filter(file -> file.toString().endsWith(".bpmn")).map(file -> Bpmn.readModelFromFile(file.toFile()))
                    .flatMap(model -> Stream.concat(boundaryEvents(model), reports(model))).collect(Collectors.toSet());
            assertThat(EndedTasks.ENDINGS.keySet()).isEqualTo(taking);
        }
    }

    private static Stream<String> boundaryEvents(BpmnModelInstance model) {
        return model.getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity() && asksAPerson(event.getAttachedTo())).map(BoundaryEvent::getId);
    }

    private static boolean asksAPerson(Activity activity) {
        return activity instanceof UserTask
                || activity instanceof SubProcess phase && !phase.getChildElementsByType(UserTask.class).isEmpty();
    }

    /**
     * What a country reports ends the handling of its own lead or arrest from outside; what ends everything else is said in one sentence.
     */
    private static Stream<String> reports(BpmnModelInstance model) {
        return Stream.of("lead-handling", "arrest-handling").filter(key -> model.getModelElementById(key) != null)
                .flatMap(key -> model.getModelElementsByType(StartEvent.class).stream())
                .filter(start -> start.isInterrupting() && start.getParentElement() instanceof SubProcess).map(StartEvent::getId);
    }
}
