package org.cordon.analysis.product;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.cordon.analysis.product.ProductFeature.ProductFact;
import org.cordon.analysis.product.ProductFeature.ProductMessage;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.platform.notification.Notifications;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.Ledger;
import org.springframework.stereotype.Component;

/** Sends the messages and records the events for the audience of a product. Messages and events hold only references and deadlines. */
@Component
public class ProductMessages {

    private final Notifications notifications;
    private final Ledger ledger;
    private final Clock clock;

    ProductMessages(Notifications notifications, Ledger ledger, Clock clock) {
        this.notifications = notifications;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void recordDissemination(Recipient recipient) {
        record(ProductFact.PRODUCT_DISSEMINATED, recipient);
    }

    public void disseminated(Recipient recipient) {
        notifications.send(ProductMessage.PRODUCT_DISSEMINATED, recipient.party(), recipient.product(), recipient.product(),
                Map.of("deadline", recipient.owedBy().atZone(ZoneOffset.UTC).toString()));
    }

    public void proposed(Proposal proposal) {
        notifications.send(ProductMessage.TARGET_PROPOSED, Roles.bureau(proposal.country()), proposal.product(), proposal.product(),
                Map.of("deadline", proposal.owedBy().atZone(ZoneOffset.UTC).toString()));
    }

    public void recalled(Recipient recipient) {
        record(ProductFact.PRODUCT_RECALLED, recipient);
        notifications.send(ProductMessage.PRODUCT_RECALLED, recipient.party(), recipient.product(), recipient.product());
    }

    private void record(FactType type, Recipient recipient) {
        ledger.record(new Fact(null, type, null, recipient.country(), recipient.product(), clock.instant().atZone(ZoneOffset.UTC), null));
    }
}
