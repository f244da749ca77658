package org.cordon.exchange.alert;

import java.time.Instant;

/**
 * A version of the content of an alert, for the issuing country.
 *
 * @param reason the reason for correcting the version before; null in the first version
 */
public record AlertVersion(int number, AlertContent content, String reason, Instant writtenAt) {
}
