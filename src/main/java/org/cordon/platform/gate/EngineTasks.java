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

/**
 * Finds what the gate needs to know about tasks and processes. It also puts tasks back, because the engine forbids people to do so and
 * Cordon lets them.
 */
@Component
class EngineTasks {

    private final TaskService tasks;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final IdentityService identities;
    /** The keys of processes by the ids of their definitions. The key of a definition never changes. */
    private final Map<String, String> processKeys = new ConcurrentHashMap<>();

    EngineTasks(TaskService tasks, RepositoryService repository, RuntimeService runtime, IdentityService identities) {
        this.tasks = tasks;
        this.repository = repository;
        this.runtime = runtime;
        this.identities = identities;
    }

    /** Returns a task that the caller may see. */
    Optional<Task> visible(Caller caller, String id) {
        identities.setAuthentication(caller.user(), List.copyOf(caller.groups()));
        try {
            return Optional.ofNullable(tasks.createTaskQuery().taskId(id).singleResult());
        } finally {
            identities.clearAuthentication();
        }
    }

    /**
     * Removes the assignee of a task. The engine takes the removal for an assignment, and people who work on tasks may not assign tasks. So
     * this call runs without the caller's identity.
     */
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

    /** Returns the reference of the case that a task belongs to; null if the task has no case. */
    String businessKeyOf(Task task) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult())
                .map(ProcessInstance::getBusinessKey).orElse(null);
    }

    String processKeyOf(Task task) {
        return processKey(task.getProcessDefinitionId()).orElseThrow();
    }
}
