package org.cordon.platform.notification.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.cordon.platform.notification.mail.MessageDelivery;
import org.springframework.stereotype.Component;

/** The delegate of {@code sendTask_deliverMessage}. The delegate passes a failure on as an exception, so that the engine tries again. */
@Component
final class DeliverMessageDelegate implements JavaDelegate {

    private final MessageDelivery delivery;

    DeliverMessageDelegate(MessageDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        delivery.deliver(UUID.fromString(MessageDeliveryProcess.Variables.MESSAGE_ID.from(execution).require()));
    }
}
