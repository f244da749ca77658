package org.cordon.departure.process;

import org.cordon.shared.process.ProcessVariable;

/** The names used in {@code bpmn/unattended-targets.bpmn}. */
final class UnattendedTargetsProcess {

    static final String KEY = "unattended-targets";

    private UnattendedTargetsProcess() {
    }

    static final class Elements {

        static final String DECIDE_UNATTENDED = "userTask_decideUnattended";

        private Elements() {
        }
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
        static final ProcessVariable<String> COUNTRY = ProcessVariable.string("country");
        static final ProcessVariable<String> DECISION_DEADLINE = ProcessVariable.string("decisionDeadline");
        static final ProcessVariable<Boolean> TARGETS_UNDECIDED = ProcessVariable.bool("targetsUndecided");

        private Variables() {
        }
    }
}
