package org.cordon.record.subscription.delivery;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for messages to parties' own systems.
 *
 * @param networks networks to which Cordon may send although they are not public, such as {@code 10.20.0.0/16}
 * @param trusted  a file of certificates in PEM that are trusted besides those that Java trusts, or null
 */
@ConfigurationProperties("cordon.webhooks")
record WebhookProperties(@DefaultValue List<String> networks, String trusted) {
}
