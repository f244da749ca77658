package org.cordon.roundup.personreport.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.cordon.kernel.shared.process.Subject;
import org.springframework.stereotype.Component;

/** Declares {@code person-report}, and the names in its model. */
@Component
final class PersonReportProcess implements ProcessDeclaration {

    static final String KEY = "person-report";

    @Override
    public String key() {
        return KEY;
    }

    static final class Variables {

        static final ProcessVariable<String> REPORT_REFERENCE = ProcessVariable.string("reportReference");
        static final ProcessVariable<Boolean> TARGET_SUSPENDED = ProcessVariable.bool("targetSuspended");
        /** The suspended target that the report waits for; no other target is ever kept here. */
        static final ProcessVariable<String> TARGET_REFERENCE = Subject.TARGET;
    }
}
