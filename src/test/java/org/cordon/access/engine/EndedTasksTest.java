package org.cordon.access.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class EndedTasksTest {

    @Test
    void haveAWordForEachEventThatTakesATaskAway() throws IOException {
        try (var models = Files.list(Path.of("bpmn"))) {
            Set<String> taking = models.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file -> Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(BoundaryEvent.class).stream())
                    .filter(event -> event.cancelActivity() && event.getAttachedTo() instanceof UserTask)
                    .map(BoundaryEvent::getId).collect(Collectors.toSet());
            assertThat(EndedTasks.ENDINGS.keySet()).isEqualTo(taking);
        }
    }
}
