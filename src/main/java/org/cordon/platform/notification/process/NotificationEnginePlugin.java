package org.cordon.platform.notification.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Tells the notification module of two events that no model can report: a delivery has failed for good, and a task was taken or completed.
 */
@Component
final class NotificationEnginePlugin extends AbstractProcessEnginePlugin {

    private final DeliveryIncidents incidents;
    private final CompletedTaskListener completedTasks;

    NotificationEnginePlugin(DeliveryIncidents incidents, CompletedTaskListener completedTasks) {
        this.incidents = incidents;
        this.completedTasks = completedTasks;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setCompositeIncidentHandlersEnabled(true);
        engine.setCustomIncidentHandlers(with(engine.getCustomIncidentHandlers(), incidents));
        // This listener runs after the models' own listeners. If one of those refuses the task, the task is not completed.
        engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners(), new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, completedTasks);
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, completedTasks);
            }
        }));
    }

    private static <T> List<T> with(List<T> others, T one) {
        var all = new ArrayList<T>(others == null ? List.of() : others);
        all.add(one);
        return all;
    }
}
