package org.cordon.platform.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.delegate.ExecutionListenerInvocation;
import org.camunda.bpm.engine.impl.bpmn.delegate.JavaDelegateInvocation;
import org.camunda.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.camunda.bpm.engine.impl.delegate.DelegateInvocation;
import org.camunda.bpm.engine.impl.task.delegate.TaskListenerInvocation;
import org.cordon.kernel.shared.LogReferences;
import org.cordon.kernel.shared.model.UrgentWork;
import org.cordon.kernel.shared.process.Subject;
import org.cordon.platform.engine.job.UrgentFirst;

/**
 * Adds the operation, the target and the country of a process instance to each line that the delegates and listeners of the instance log.
 * Does so in jobs and in requests. Also makes the transaction of an urgent job urgent.
 */
final class LoggedDelegates extends DefaultDelegateInterceptor {

    /** The process variable that holds each reference of a log line. */
    private static final Map<String, String> VARIABLES = Map.of(LogReferences.OPERATION, Subject.OPERATION.name(),
            LogReferences.TARGET, Subject.TARGET.name(), LogReferences.COUNTRY, Subject.COUNTRY.name());

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        if (isOurs(invocation) && UrgentFirst.isUrgentJob()) {
            UrgentWork.begin();
        }
        try (var lines = LogReferences.about(references(invocation))) {
            super.handleInvocation(invocation);
        }
    }

    private static Map<String, String> references(DelegateInvocation invocation) {
        VariableScope scope = invocation.getContextExecution();
        if (scope == null || !isOurs(invocation)) {
            return Map.of();
        }
        var references = new HashMap<String, String>();
        VARIABLES.forEach((name, variable) -> {
            if (scope.getVariable(variable) instanceof String value) {
                references.put(name, value);
            }
        });
        return references;
    }

    /** Whether a delegate or a listener is called. Expressions also pass here, far more often, and log nothing. */
    private static boolean isOurs(DelegateInvocation invocation) {
        return invocation instanceof JavaDelegateInvocation || invocation instanceof ExecutionListenerInvocation
                || invocation instanceof TaskListenerInvocation;
    }
}
