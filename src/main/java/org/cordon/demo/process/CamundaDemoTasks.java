package org.cordon.demo.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.cordon.demo.DemoTasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo's tasks in the engine, completed under the identity of their account and with no more rights than it has. */
@Component
@ConditionalOnProperty("cordon.demo")
final class CamundaDemoTasks implements DemoTasks {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final IdentityService identities;

    CamundaDemoTasks(TaskService tasks, RuntimeService runtime, IdentityService identities) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.identities = identities;
    }

    @Override
    public List<Open> of(String operation) {
        return tasks.createTaskQuery().processVariableValueEquals("operationReference", operation).list().stream()
                .map(task -> new Open(task.getId(), task.getTaskDefinitionKey(), businessKey(task.getProcessInstanceId())))
                .toList();
    }

    private String businessKey(String instance) {
        ProcessInstance found = runtime.createProcessInstanceQuery().processInstanceId(instance).singleResult();
        return found == null ? "" : found.getBusinessKey();
    }

    @Override
    public void complete(String task, String user, String group, Map<String, Object> variables) {
        var posted = new HashMap<>(variables);
        posted.replaceAll((name, value) -> value instanceof List<?> rows ? Spin.JSON(rows) : value);
        identities.setAuthentication(user, List.of(group));
        try {
            tasks.complete(task, posted);
        } finally {
            identities.clearAuthentication();
        }
    }
}
