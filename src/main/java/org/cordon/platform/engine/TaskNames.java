package org.cordon.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Adds the case to the name of every task: "Nominate targets · TERRA-2027-FR". Without the case, the tasks of two operations would look
 * alike. Tasklist shows process variables on the card of a task only to readers of the whole instance, and officers may not read the whole
 * instance.
 */
final class TaskNames extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition()
                .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskNames::addCase);
    }

    private static void addCase(DelegateTask task) {
        var reference = task.getExecution().getProcessBusinessKey();
        if (reference != null) {
            task.setName(task.getName() + " · " + reference);
        }
    }
}
