package org.cordon.platform.notification.process;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.process.CamundaOfferedTasks;
import org.cordon.platform.notification.OpenTasks;
import org.springframework.stereotype.Component;

/** Finds tasks in the engine. The business key of a process instance is the reference that its messages are about. */
@Component
final class CamundaOpenTasks implements OpenTasks {

    /** The reason that the engine notes for the end of a task that a person has completed. */
    private static final String COMPLETED = "completed";

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identities;
    private final CamundaOfferedTasks offered;

    CamundaOpenTasks(TaskService tasks, HistoryService history, IdentityService identities, CamundaOfferedTasks offered) {
        this.tasks = tasks;
        this.history = history;
        this.identities = identities;
        this.offered = offered;
    }

    @Override
    public Optional<OpenTask> openFor(Caller caller, String reference) {
        if (caller.groups().isEmpty()) {
            return Optional.empty();
        }
        return tasks.createTaskQuery().processInstanceBusinessKey(reference)
                .taskCandidateGroupIn(List.copyOf(caller.groups())).includeAssignedTasks()
                .active().orderByDueDate().asc().list().stream()
                .findFirst()
                .map(task -> new OpenTask(task.getId(), task.getTaskDefinitionKey(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant()));
    }

    @Override
    public Optional<EndedTask> lastEndedFor(Caller caller, String reference) {
        return caller.groups().stream()
                .flatMap(group -> history.createHistoricTaskInstanceQuery().processInstanceBusinessKey(reference)
                        .taskHadCandidateGroup(group).finished().list().stream()
                        .filter(task -> offered.wasOffered(task.getId(), group))
                        .map(task -> ended(task, group)))
                .max(Comparator.comparing(EndedTask::at));
    }

    private EndedTask ended(HistoricTaskInstance task, String group) {
        return new EndedTask(task.getName(), COMPLETED.equals(task.getDeleteReason()), task.getEndTime().toInstant(),
                Optional.ofNullable(task.getAssignee())
                        .filter(user -> identities.createUserQuery().userId(user).memberOfGroup(group).count() > 0));
    }
}
