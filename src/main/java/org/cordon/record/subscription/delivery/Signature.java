package org.cordon.record.subscription.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Signs messages with Ed25519, which Standard Webhooks calls v1a. Receivers need only the public half of the key. */
final class Signature {

    private static final String ALGORITHM = "Ed25519";

    private Signature() {
    }

    /**
     * Returns one signature for each key, separated by blanks; a receiver that knows one of the keys finds the signature made with that
     * key.
     *
     * @param keys the private keys, in PKCS 8
     */
    static String of(String id, Instant at, byte[] body, List<byte[]> keys) {
        return keys.stream().map(key -> "v1a," + Base64.getEncoder().encodeToString(sign(id, at, body, key)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] sign(String id, Instant at, byte[] body, byte[] key) {
        try {
            var signature = java.security.Signature.getInstance(ALGORITHM);
            signature.initSign(KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(key)));
            signature.update((id + '.' + at.getEpochSecond() + '.').getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            return signature.sign();
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException("Nothing can be signed with this key", damaged);
        }
    }
}
