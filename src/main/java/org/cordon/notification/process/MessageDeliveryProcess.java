package org.cordon.notification.process;

import java.util.Set;
import org.cordon.shared.process.DeclaredVariables;
import org.cordon.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** The names used in {@code bpmn/message-delivery.bpmn}. */
@Component
final class MessageDeliveryProcess implements DeclaredVariables {

    static final String KEY = "message-delivery";

    @Override
    public Set<String> names() {
        return ProcessVariable.namesIn(Variables.class);
    }

    static final class Variables {

        static final ProcessVariable<String> MESSAGE_ID = ProcessVariable.string("messageId");

        private Variables() {
        }
    }
}
