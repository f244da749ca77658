package org.cordon.record.subscription;

import java.time.Instant;

/**
 * The public half of a key that signs what is sent. While there are two, both sign: one of them is on its way out.
 *
 * @param key Ed25519, as Standard Webhooks writes it: {@code whpk_} and the 32 bytes in Base64
 */
public record SigningKey(int number, String key, Instant madeAt) {
}
