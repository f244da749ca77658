package org.cordon.demo.play.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.cordon.demo.play.DemoTasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * The demo's tasks in the engine. A task is claimed and completed under the identity of an account, with no more rights than the account
 * has. Each task is claimed first, so that the engine's history names the account.
 */
@Component
@ConditionalOnProperty("cordon.demo")
final class CamundaDemoTasks implements DemoTasks {

    private static final String ALERT = "userTask_openAlert";

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
        var open = tasks.createTaskQuery().processVariableValueEquals("operationReference", operation).orderByTaskCreateTime().asc().list();
        if (open.isEmpty()) {
            return List.of();
        }
        var businessKeys = runtime.createProcessInstanceQuery()
                .processInstanceIds(open.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet())).list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return open.stream().filter(task -> businessKeys.containsKey(task.getProcessInstanceId()))
                .map(task -> new Open(task.getId(), task.getTaskDefinitionKey(), businessKeys.get(task.getProcessInstanceId()))).toList();
    }

    @Override
    public List<Asked> asked() {
        return tasks.createTaskQuery().taskDefinitionKeyIn("userTask_answerQuestion", "userTask_answerLate", ALERT).orderByTaskCreateTime()
                .asc().list().stream()
                .map(task -> new Asked(task.getId(),
                        variable(task, task.getTaskDefinitionKey().equals(ALERT) ? "alertReference" : "questionReference"),
                        variable(task, "country")))
                .toList();
    }

    private String variable(Task task, String name) {
        return (String) tasks.getVariable(task.getId(), name);
    }

    @Override
    public void complete(String task, String user, String group, Map<String, Object> variables) {
        var posted = new HashMap<>(variables);
        posted.replaceAll((name, value) -> value instanceof List<?> rows ? Spin.JSON(rows) : value);
        identities.setAuthentication(user, List.of(group));
        try {
            tasks.claim(task, user);
            tasks.complete(task, posted);
        } finally {
            identities.clearAuthentication();
        }
    }
}
