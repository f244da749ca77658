package org.cordon.record.subscription;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cordon.platform.notification.CasePages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where the link of a message about a subscription leads. */
@Component
class SubscriptionPages implements CasePages {

    private static final Pattern REFERENCE = Pattern.compile("W-[0-9A-Z]{10}");

    private final Subscriptions subscriptions;

    SubscriptionPages(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> pageOf(String reference) {
        return REFERENCE.matcher(reference).matches() ? subscriptions.find(reference).map(found -> "/subscriptions#" + reference)
                : Optional.empty();
    }
}
