package org.cordon.platform.draft.process;

import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.draft.HeldTasks;
import org.springframework.stereotype.Component;

/** Asks the engine for tasks. Only members of a task's groups work on the task; a manager's right to read tasks is not enough. */
@Component
final class CamundaHeldTasks implements HeldTasks {

    private final TaskService tasks;

    CamundaHeldTasks(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<Open> open(Caller caller, String task) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(task).singleResult())
                .flatMap(found -> groupOf(caller, found).map(group -> new Open(group, found.getAssignee())));
    }

    private Optional<String> groupOf(Caller caller, Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId)
                .filter(group -> group != null && caller.groups().contains(group)).sorted().findFirst();
    }

    @Override
    public void assign(String task, String holder) {
        try {
            tasks.setAssignee(task, holder);
        } catch (OptimisticLockingException atOnce) {
            throw Refusal.conflict("Somebody else has taken the task at the same moment; look who holds it now.");
        }
    }
}
