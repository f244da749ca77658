package org.cordon.platform.gate;

import static org.cordon.kernel.shared.Said.said;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.CamundaOfferedTasks;
import org.springframework.stereotype.Component;

/**
 * Tells people who answer a task too late what became of it. The engine would only say that it cannot find the task. A caller learns of a
 * task only if it was assigned to the caller, or offered to one of the caller's groups, before it ended.
 */
@Component
class EndedTasks {

    private final HistoryService history;
    private final CamundaOfferedTasks offered;
    private final List<ProcessDeclaration> processes;

    EndedTasks(HistoryService history, CamundaOfferedTasks offered, List<ProcessDeclaration> processes) {
        this.history = history;
        this.offered = offered;
        this.processes = processes;
    }

    /** Returns what became of an ended task; empty if the task was neither offered nor assigned to this caller. */
    Optional<Said> sentence(Caller caller, String id) {
        return Optional.ofNullable(history.createHistoricTaskInstanceQuery().taskId(id).finished().singleResult())
                .filter(task -> wasOffered(caller, task))
                .map(task -> said("{ending} Nothing of what you sent was recorded.",
                        task.getDeleteReason().equals("completed") ? completed(caller, task) : ended(task)));
    }

    private boolean wasOffered(Caller caller, HistoricTaskInstance task) {
        return caller.user().equals(task.getAssignee())
                || caller.groups().stream().anyMatch(group -> offered.wasOffered(task.getId(), group));
    }

    private static Said completed(Caller caller, HistoricTaskInstance task) {
        if (task.getAssignee() == null) {
            return said("This task is done. It has been completed already, by you or by a colleague, on {time}.", at(task.getEndTime()));
        }
        return task.getAssignee().equals(caller.user())
                ? said("This task is done. You have completed it already, on {time}.", at(task.getEndTime()))
                : said("This task is done. A colleague ({user}) has completed it already, on {time}.", task.getAssignee(),
                        at(task.getEndTime()));
    }

    private Said ended(HistoricTaskInstance task) {
        var endings = processes.stream().filter(process -> process.key().equals(task.getProcessDefinitionKey())).findFirst()
                .map(ProcessDeclaration::endings).orElse(Map.of());
        return history.createHistoricActivityInstanceQuery().processInstanceId(task.getProcessInstanceId())
                .startedAfter(task.getStartTime()).finished().orderByHistoricActivityInstanceStartTime().asc().list().stream()
                .map(HistoricActivityInstance::getActivityId).map(endings::get).filter(Objects::nonNull).findFirst()
                .orElse(time -> said(
                        "What happened meanwhile ended this task on {time}: the operation was cancelled or went on without it, "
                        + "or your country no longer takes part.", time))
                .apply(at(task.getEndTime()));
    }

    private static Moment at(Date time) {
        return new Moment(time.toInstant());
    }
}
