package org.cordon.unseen.process;

import java.util.Set;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** The names used in {@code bpmn/person-report.bpmn}. */
@Component
final class PersonReportProcess implements DeclaredVariables {

    static final String KEY = "person-report";

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    static final class Variables {

        static final ProcessVariable<String> REPORT_REFERENCE = ProcessVariable.string("reportReference");
        static final ProcessVariable<Boolean> TARGET_SUSPENDED = ProcessVariable.bool("targetSuspended");
        /** The suspended target for which the report waits; of no other. */
        static final ProcessVariable<String> TARGET_REFERENCE = ProcessVariable.string("targetReference");

        private Variables() {
        }
    }
}
