package org.cordon.record.subscription;

import static org.cordon.kernel.shared.model.PageDeclaration.page;

import java.util.regex.Pattern;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Declares the page on which parties manage their subscriptions, and administrators decide on addresses. */
@Configuration(proxyBeanMethods = false)
class SubscriptionPages {

    private static final Pattern REFERENCE = Pattern.compile("W-[0-9A-Z]{10}");

    @Bean
    PageDeclaration subscriptionsPage(SubscriptionService service, Subscriptions subscriptions) {
        return page("subscriptions", "/subscriptions").unlessRefused(service::requireReader)
                .ledToBy(REFERENCE, reference -> subscriptions.find(reference).map(found -> "/subscriptions#" + reference));
    }
}
