package org.cordon.roundup.lead.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code lead-acknowledgement}, and the names in its model. */
@Component
final class LeadAcknowledgementProcess implements ProcessDeclaration {

    static final String KEY = "lead-acknowledgement";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public boolean isErrand() {
        return true;
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = Subject.OPERATION;
        static final ProcessVariable<String> TARGET_REFERENCE = Subject.TARGET;
        static final ProcessVariable<String> LEAD_REFERENCE = LeadHandlingProcess.Variables.LEAD_REFERENCE;
        static final ProcessVariable<String> ACKNOWLEDGEMENT_DEADLINE = ProcessVariable.string("acknowledgementDeadline");
        static final ProcessVariable<Integer> LIMITS_PASSED = ProcessVariable.integer("limitsPassed");
        static final ProcessVariable<Boolean> LEAD_ACKNOWLEDGED = ProcessVariable.answer("leadAcknowledged");
        /** Whether the silent bureaus have no further post or head to reach. */
        static final ProcessVariable<Boolean> LINE_AT_END = ProcessVariable.answer("lineAtEnd");
    }
}
