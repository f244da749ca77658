package org.cordon.notification.process;

/** The names used in {@code bpmn/message-delivery.bpmn}. */
final class MessageDeliveryProcess {

    static final String KEY = "message-delivery";

    private MessageDeliveryProcess() {
    }

    static final class Elements {

        static final String DELIVER_MESSAGE = "sendTask_deliverMessage";

        private Elements() {
        }
    }

    static final class Variables {

        static final String MESSAGE_ID = "messageId";

        private Variables() {
        }
    }
}
