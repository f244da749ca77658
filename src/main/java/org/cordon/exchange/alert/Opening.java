package org.cordon.exchange.alert;

import java.time.Instant;

/**
 * That a reader has opened a version of an alert.
 *
 * @param party the group of the reader
 */
public record Opening(String party, int version, Instant openedAt) {
}
