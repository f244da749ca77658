package org.cordon.platform.gate.grants;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;

/** Assigns a task that nobody had taken to the person who completes it. So a colleague who comes too late can be told who was faster. */
final class TakenByCompleting extends AbstractBpmnParseListener {

    private final CurrentCaller currentCaller;

    TakenByCompleting(CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, this::take);
    }

    private void take(DelegateTask task) {
        if (task.getAssignee() == null) {
            currentCaller.find().filter(caller -> !caller.isSystem()).map(Caller::user).ifPresent(task::setAssignee);
        }
    }
}
