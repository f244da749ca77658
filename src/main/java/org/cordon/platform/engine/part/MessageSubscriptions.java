package org.cordon.platform.engine.part;

import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/**
 * Deletes the subscription of an instance to a message without looking for a job that would bring the message. Cordon's messages come in
 * the transaction of the fact that they report, and never by a job. The search would be repeated often: an instance that waits for one of
 * five messages deletes five subscriptions. A dozen messages move a target on.
 */
final class MessageSubscriptions extends EventSubscriptionManager {

    @Override
    public void deleteEventSubscription(EventSubscriptionEntity subscription) {
        if (subscription.isSubscriptionForEventType(EventType.MESSAGE)) {
            getDbEntityManager().delete(subscription);
        } else {
            super.deleteEventSubscription(subscription);
        }
    }
}
