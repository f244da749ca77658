package org.cordon.platform.engine.part;

import org.camunda.bpm.engine.impl.event.EventType;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;

/**
 * Forgets that an instance waits for a message without a search for a job that was to bring that message: Cordon's messages come in the
 * transaction of what they tell, and by no job. A target moves by a dozen of them, and an instance that waits for one of five forgets five.
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
