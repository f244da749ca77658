package org.cordon.release.process;

import java.util.Map;
import java.util.Set;
import org.cordon.caller.FormVariables;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** The names used in {@code bpmn/release-request.bpmn}. */
@Component
final class ReleaseRequestProcess implements DeclaredVariables, FormVariables {

    static final String KEY = "release-request";

    static final String ANSWER_RELEASE = "userTask_answerRelease";

    /** The message by which a request that has ended calls off those who are still asked. */
    static final String RELEASE_SETTLED = "cordon.releaseSettled";

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    @Override
    public String processKey() {
        return KEY;
    }

    @Override
    public Map<String, Set<String>> allowed() {
        return Map.of(ANSWER_RELEASE, Set.of(Inputs.ANSWER, Inputs.REASON));
    }

    /** What the engine keeps. */
    static final class Variables {

        static final ProcessVariable<String> REQUEST_REFERENCE = ProcessVariable.string("requestReference");
        /** The operation of the subject, if there is one; an operation that is called off ends its requests by it. */
        static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
        /** The supplier that is asked; absent if there is none. */
        static final ProcessVariable<String> COUNTRY = ProcessVariable.string("country");
        static final ProcessVariable<Boolean> SUPPLIER_KNOWN = ProcessVariable.bool("supplierKnown");
        static final ProcessVariable<String> REMINDER_TIME = ProcessVariable.string("reminderTime");
        static final ProcessVariable<String> ANSWER_DEADLINE = ProcessVariable.string("answerDeadline");
        static final ProcessVariable<Boolean> RELEASE_GRANTED = ProcessVariable.bool("releaseGranted");

        private Variables() {
        }
    }

    /** What people post; consumed by the listener of the task, never kept. */
    static final class Inputs {

        static final String ANSWER = "answer";
        static final String REASON = "reason";

        private Inputs() {
        }
    }
}
