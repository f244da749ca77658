package org.cordon.record.subscription.web;

import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.web.page.NotThere;
import org.cordon.record.subscription.SubscriptionService;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /subscriptions}: parties keep their own systems there, administrators decide on addresses. */
@Controller
final class SubscriptionPageController {

    private final SubscriptionService subscriptions;

    SubscriptionPageController(SubscriptionService subscriptions) {
        this.subscriptions = subscriptions;
    }

    @NotAudited("an empty page; what it shows is read from /api")
    @GetMapping("/subscriptions")
    String page() {
        NotThere.unlessAllowed(subscriptions::requireReader);
        return "subscriptions";
    }
}
