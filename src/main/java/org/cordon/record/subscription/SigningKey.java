package org.cordon.record.subscription;

import java.time.Instant;

/**
 * The public half of a key that signs messages. While there are two keys, one of them is being retired, and both keys sign.
 *
 * @param key the Ed25519 key in the notation of Standard Webhooks: {@code whpk_} and the 32 bytes in Base64
 */
public record SigningKey(int number, String key, Instant madeAt) {
}
