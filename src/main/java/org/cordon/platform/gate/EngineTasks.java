package org.cordon.platform.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.caller.Caller;
import org.springframework.stereotype.Component;

/** What the gate needs to know about tasks and processes, and the one act that the engine denies to those who may have it. */
@Component
class EngineTasks {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final IdentityService identities;
    /** By the id of their definition, of which neither ever changes. */
    private final Map<String, String> processKeys = new ConcurrentHashMap<>();

    EngineTasks(TaskService tasks, RepositoryService repository, RuntimeService runtime, IdentityService identities) {
        this.tasks = tasks;
        this.repository = repository;
        this.runtime = runtime;
        this.identities = identities;
    }

    /** A task that the caller may see. */
    Optional<Task> visible(Caller caller, String id) {
        identities.setAuthentication(caller.user(), List.copyOf(caller.groups()));
        try {
            return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Takes the assignee off: to the engine an assignment like any other, which whoever works on tasks may not make. */
    void putBack(Task task) {
        tasks.setAssignee(task.getId(), null);
    }

    Optional<String> processKey(String definitionId) {
        var known = Optional.ofNullable(processKeys.get(definitionId));
        return known.isPresent() ? known : readProcessKey(definitionId);
    }

    private Optional<String> readProcessKey(String definitionId) {
        var key = Optional.ofNullable(repository.createProcessDefinitionQuery().processDefinitionId(definitionId).singleResult())
                .map(ProcessDefinition::getKey);
        key.ifPresent(read -> processKeys.put(definitionId, read));
        return key;
    }

    /** The reference of the case that a task belongs to; null if it has none. */
    String businessKeyOf(Task task) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
                .map(ProcessInstance::getBusinessKey).orElse(null);
    }

    String processKeyOf(Task task) {
        return processKey(task.getProcessDefinitionId()).orElseThrow();
    }
}
