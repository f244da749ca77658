package org.cordon.handling.process;

import java.util.Set;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** The names used in {@code bpmn/handling-change.bpmn}. */
@Component
final class HandlingChangeProcess implements DeclaredVariables {

    static final String KEY = "handling-change";

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    static final class Variables {

        /** The nomination or the lead. */
        static final ProcessVariable<String> ITEM_REFERENCE = ProcessVariable.string("itemReference");

        private Variables() {
        }
    }
}
