package org.cordon.platform.notification.process;

import org.cordon.kernel.shared.model.ProcessDeclaration;
import org.cordon.kernel.shared.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** Declares {@code message-delivery}, and the names in its model. */
@Component
final class MessageDeliveryProcess implements ProcessDeclaration {

    static final String KEY = "message-delivery";

    @Override
    public String key() {
        return KEY;
    }

    static final class Variables {

        static final ProcessVariable<String> MESSAGE_ID = ProcessVariable.string("messageId");
    }
}
