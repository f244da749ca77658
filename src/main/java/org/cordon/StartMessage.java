package org.cordon;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Logs where Cordon runs, and in the demo also the accounts with which to sign in. */
@Component
final class StartMessage {

    private static final Logger LOG = LoggerFactory.getLogger("org.cordon");

    private final String baseUrl;
    private final boolean demo;

    StartMessage(@Value("${cordon.base-url}") String baseUrl, @Value("${cordon.demo}") boolean demo) {
        this.baseUrl = baseUrl;
        this.demo = demo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() {
        LOG.info("Cordon runs at {}", baseUrl);
        if (demo) {
            LOG.info("Sign in as coordinator, compliance, ncb-fr, ncb-it (one account for each country), manager or admin;"
                    + " the password of all of them is cordon");
            LOG.info("What Cordon mails is kept and shown at {}/demo/mail", baseUrl);
        }
    }
}
