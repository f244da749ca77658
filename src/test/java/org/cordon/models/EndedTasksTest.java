package org.cordon.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EndedTasksTest {

    static Stream<ProcessDeclaration> declarations() {
        return ProcessCode.declarations();
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void haveAWordForEachEventThatTakesATaskAway(ProcessDeclaration declaration) {
        var model = Model.of(declaration.key());
        Set<String> taking = Stream.concat(boundaryEvents(model), reports(model)).collect(Collectors.toSet());

        assertThat(declaration.endings().keySet()).isEqualTo(taking);
    }

    private static Stream<String> boundaryEvents(Model model) {
        return model.every(BoundaryEvent.class).stream()
                .filter(event -> event.cancelActivity() && asksAPerson(event.getAttachedTo())).map(BoundaryEvent::getId);
    }

    private static boolean asksAPerson(Activity activity) {
        return activity instanceof UserTask
                || activity instanceof SubProcess phase && !phase.getChildElementsByType(UserTask.class).isEmpty();
    }

    /**
     * Returns the start events that end four models from outside, through an act of the country itself: the handling of its lead or arrest,
     * the answers to its question, the reading of its alert. All other such events share one sentence.
     */
    private static Stream<String> reports(Model model) {
        return Stream.of("lead-handling", "arrest-handling", "question-answering", "alert-reading").filter(model.key()::equals)
                .flatMap(key -> model.every(StartEvent.class).stream())
                .filter(start -> start.isInterrupting() && start.getParentElement() instanceof SubProcess from && from.triggeredByEvent())
                .map(StartEvent::getId);
    }
}
