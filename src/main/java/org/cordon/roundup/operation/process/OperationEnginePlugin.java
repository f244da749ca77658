package org.cordon.roundup.operation.process;

import java.util.ArrayList;
import java.util.List;
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

/** Lets every task take the posted time of an act, before the listeners of the models need that time. */
@Component
final class OperationEnginePlugin extends AbstractProcessEnginePlugin {

    private final HappenedAtListener happenedAt;

    OperationEnginePlugin(HappenedAtListener happenedAt) {
        this.happenedAt = happenedAt;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners();
        var all = new ArrayList<>(listeners == null ? List.of() : listeners);
        all.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, happenedAt);
                task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, happenedAt);
            }
        });
        engine.setCustomPostBPMNParseListeners(all);
    }
}
