package org.cordon.record.subscription.delivery;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where countries' own systems may be told.
 *
 * @param networks networks in which they may be although they are no public ones, such as {@code 10.20.0.0/16}
 * @param trusted  a file of certificates in PEM that are trusted besides those that Java trusts, or null
 */
@ConfigurationProperties("cordon.webhooks")
record WebhookProperties(@DefaultValue List<String> networks, String trusted) {
}
