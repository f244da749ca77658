package org.cordon.platform.engine;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Names every task after its case: "Nominate targets · TERRA-2027-FR". The card of a task in Tasklist shows process variables only to
 * whoever may read the whole instance, which an officer may not; and without the case two operations look alike to him.
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
