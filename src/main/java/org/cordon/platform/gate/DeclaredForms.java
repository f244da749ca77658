package org.cordon.platform.gate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the variables that each form may post, as the processes declare them. */
@Component
class DeclaredForms {

    private static final String START_EVENT = "startEvent_";

    private final ObjectProvider<ProcessDeclaration> declarations;
    private final EngineTasks tasks;

    DeclaredForms(ObjectProvider<ProcessDeclaration> declarations, EngineTasks tasks) {
        this.declarations = declarations;
        this.tasks = tasks;
    }

    Set<String> ofTask(Task task) {
        var declared = new HashSet<>(of(tasks.processKeyOf(task)).getOrDefault(task.getTaskDefinitionKey(), Set.of()));
        declared.add(ProcessDeclaration.HAPPENED_AT);
        return declared;
    }

    /** Whether a process with this key exists that people start or work in. */
    boolean knows(String processKey) {
        return declarations.stream().anyMatch(declaration -> declaration.key().equals(processKey) && declaration.isShownToOfficers());
    }

    /**
     * Returns the variables of the start form. A process has only one start event that people use, so the name of the event is not needed.
     */
    Set<String> ofStart(String processKey) {
        return of(processKey).entrySet().stream().filter(element -> element.getKey().startsWith(START_EVENT))
                .flatMap(element -> element.getValue().stream()).collect(Collectors.toSet());
    }

    private Map<String, Set<String>> of(String processKey) {
        return declarations.stream().filter(declaration -> declaration.key().equals(processKey))
                .flatMap(declaration -> declaration.inputs().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
