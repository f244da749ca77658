package org.cordon.participation.process;

import java.util.Set;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** The names used in {@code bpmn/reminding.bpmn}. */
@Component
final class RemindingProcess implements DeclaredVariables {

    static final String KEY = "reminding";

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    static final class Variables {

        static final ProcessVariable<String> OPERATION_REFERENCE = ProcessVariable.string("operationReference");
        /** The countries that are written to, by their codes, with commas. */
        static final ProcessVariable<String> REMINDED_COUNTRIES = ProcessVariable.string("remindedCountries");

        private Variables() {
        }
    }
}
