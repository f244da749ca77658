package org.cordon.record.subscription.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Signs what is sent, by the scheme of Standard Webhooks for keys whose private half the receiver has not: Ed25519, named v1a. */
final class Signature {

    private static final String ALGORITHM = "Ed25519";

    private Signature() {
    }

    /**
     * One signature for each key, with blanks between them: who knows one of the keys finds his.
     *
     * @param keys private ones, in PKCS 8
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
