package org.cordon.platform.draft.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Tells the desk what happens to every task, so that no model has to report these events. */
@Component
final class DraftEnginePlugin extends AbstractProcessEnginePlugin {

    private final AssignedTaskListener assigned;
    private final EndedTaskListener ended;

    DraftEnginePlugin(AssignedTaskListener assigned, EndedTaskListener ended) {
        this.assigned = assigned;
        this.ended = ended;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var listeners = new ArrayList<BpmnParseListener>(
                Optional.ofNullable(engine.getCustomPostBPMNParseListeners()).orElse(List.of()));
        // The listeners run after the guard that keeps assignment inside the group, and after the models' own listeners. An act that one of
        // them refuses has not happened.
        listeners.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, assigned);
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, ended);
                task.addTaskListener(TaskListener.EVENTNAME_DELETE, ended);
            }
        });
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}
