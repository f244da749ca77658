package org.cordon.platform.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.TimerDeclarationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Leaves out boundary timers whose date is null; the engine alone would fail there. A null variable thus means that nothing is waited for,
 * as with the due date of a task. When an operation is entered afterwards, its deadlines therefore do not fire all at once.
 */
final class OptionalTimers extends AbstractBpmnParseListener {

    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl event) {
        ScopeImpl scope = event.getEventScope();
        var timers = scope.getProperties().get(BpmnProperties.TIMER_DECLARATIONS);
        timers.computeIfPresent(event.getActivityId(), (id, timer) -> new OptionalTimer(dateOf(definition), timer));
    }

    private static Expression dateOf(Element definition) {
        var text = Stream.of("timeDate", "timeCycle", "timeDuration").map(definition::element).filter(element -> element != null)
                .findFirst().orElseThrow().getText();
        return Context.getProcessEngineConfiguration().getExpressionManager().createExpression(text);
    }

    static final class OptionalTimer extends TimerDeclarationImpl {

        private final transient TimerDeclarationImpl timer;

        OptionalTimer(Expression date, TimerDeclarationImpl timer) {
            super(date, null, timer.getJobHandlerType());
            this.timer = timer;
            setActivity(timer.getActivity());
        }

        /** Returns the expression that the model gives for the date of this timer. */
        Expression date() {
            return description;
        }

        @Override
        public TimerEntity createTimerInstance(ExecutionEntity execution) {
            return description.getValue(execution) == null ? null : timer.createTimerInstance(execution);
        }

        @Override
        public void updateJob(TimerEntity job) {
            timer.updateJob(job);
        }

        @Override
        public String resolveAndSetDuedate(ExecutionEntity execution, TimerEntity job, boolean creationDateBased) {
            return timer.resolveAndSetDuedate(execution, job, creationDateBased);
        }
    }
}
