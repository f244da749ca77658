package org.cordon.hub.contact;

import java.time.Duration;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How often a bureau may declare.
 *
 * @param most the number of declarations that a bureau may make in {@link #DAYS} days; at least 1
 */
@ConfigurationProperties("cordon.contacts")
record Quota(int most) {

    static final int DAYS = 30;

    Quota {
        if (most < 1) {
            throw new StartRefused("cordon.contacts.most has to be 1 or more.");
        }
    }

    static Duration period() {
        return Duration.ofDays(DAYS);
    }
}
