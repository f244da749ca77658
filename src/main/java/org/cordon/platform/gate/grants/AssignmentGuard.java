package org.cordon.platform.gate.grants;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;

/**
 * Keeps every task inside its group. Without this guard, a person who may work on a task could claim it for somebody who may not even see
 * the task.
 */
final class AssignmentGuard extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, AssignmentGuard::hold);
    }

    private static void hold(DelegateTask task) {
        var groups = task.getCandidates().stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getGroupId() != null)
                .map(IdentityLink::getGroupId).toList();
        if (task.getAssignee() != null && groups.stream().noneMatch(group -> isMember(task, group))) {
            throw Refusal.forbidden("A task cannot be assigned to somebody outside the group that it is for.");
        }
    }

    private static boolean isMember(DelegateTask task, String group) {
        if (group.equals(Roles.analyst(task.getAssignee()))) {
            return isMember(task, Roles.ANALYST);
        }
        return task.getProcessEngineServices().getIdentityService().createUserQuery()
                .userId(task.getAssignee()).memberOfGroup(group).count() > 0;
    }
}
