package org.cordon.kernel.shared.process;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.stereotype.Component;

/** Reads and changes the groups to which tasks are offered. */
@Component
public final class CamundaOfferedTasks {

    private static final String ADDED = "add";
    private static final String TAKEN = "delete";

    private final TaskService tasks;
    private final HistoryService history;

    CamundaOfferedTasks(TaskService tasks, HistoryService history) {
        this.tasks = tasks;
        this.history = history;
    }

    /** Whether a task that has ended was offered to a group until its end. A group that lost the offer before learns nothing of the end. */
    public boolean wasOffered(String task, String group) {
        return offers(task, group, ADDED) > offers(task, group, TAKEN);
    }

    private long offers(String task, String group, String change) {
        return history.createHistoricIdentityLinkLogQuery().taskId(task).type(IdentityLinkType.CANDIDATE).groupId(group)
                .operationType(change).count();
    }

    /**
     * Offers an open task to these groups instead of the present ones.
     *
     * @param businessKey the reference of its case
     * @param element     the id of the task in its model
     */
    public void give(String businessKey, String element, List<String> groups) {
        tasks.createTaskQuery().processInstanceBusinessKey(businessKey).taskDefinitionKey(element).list()
                .forEach(task -> give(task.getId(), groups));
    }

    private void give(String task, List<String> groups) {
        var before = tasks.getIdentityLinksForTask(task).stream().filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId).filter(Objects::nonNull).toList();
        if (!groups.containsAll(before)) {
            // The claim is removed, because the claimant's group may have lost the offer; a member of a remaining group claims the task
            // again.
            tasks.setAssignee(task, null);
        }
        before.stream().filter(group -> !groups.contains(group)).forEach(group -> tasks.deleteCandidateGroup(task, group));
        groups.stream().filter(group -> !before.contains(group)).forEach(group -> tasks.addCandidateGroup(task, group));
    }
}
