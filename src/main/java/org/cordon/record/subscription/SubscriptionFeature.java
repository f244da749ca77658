package org.cordon.record.subscription;

import static org.cordon.kernel.shared.feature.Footprint.leaving;
import static org.cordon.kernel.shared.feature.Telling.Trait.OF_NO_OPERATION;

import org.cordon.kernel.shared.feature.Act;
import org.cordon.kernel.shared.feature.Declared;
import org.cordon.kernel.shared.feature.Feature;
import org.cordon.kernel.shared.feature.Footprint;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.kernel.shared.feature.Telling;
import org.cordon.kernel.shared.feature.Telling.Trait;
import org.springframework.stereotype.Component;

/** Declares subscriptions of parties' own systems: their messages and acts. */
@Component
public final class SubscriptionFeature implements Feature {

    public enum SubscriptionMessage implements MessageKind {

        SUBSCRIPTION_APPROVED("the party whose own system is told from now on", OF_NO_OPERATION),
        SUBSCRIPTION_REFUSED("the party whose own system is told nothing", OF_NO_OPERATION),
        SUBSCRIPTION_STOPPED("the party whose own system nobody reaches any more", OF_NO_OPERATION),
        SUBSCRIPTION_ENDED("the party whose own system wants to be told of nothing any more", OF_NO_OPERATION);

        private final Telling telling;

        SubscriptionMessage(String audience, Trait... traits) {
            telling = new Telling(audience, traits);
        }

        @Override
        public Telling telling() {
            return telling;
        }
    }

    enum SubscriptionAct implements Act {

        SUBSCRIPTION_KEPT(leaving("POST /api/subscriptions", "DELETE /api/subscriptions/{reference}",
                "POST /api/subscriptions/{reference}/approval", "POST /api/subscriptions/{reference}/refusal",
                        "POST /api/subscriptions/{reference}/pause", "POST /api/subscriptions/{reference}/resumption",
                        "POST /api/subscriptions/{reference}/test"));

        private final Footprint footprint;

        SubscriptionAct(Footprint footprint) {
            this.footprint = footprint;
        }

        @Override
        public Footprint footprint() {
            return footprint;
        }
    }

    @Override
    public Declared declares() {
        return new Declared().messages(SubscriptionMessage.values()).acts(SubscriptionAct.values());
    }
}
