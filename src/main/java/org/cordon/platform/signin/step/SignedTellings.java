package org.cordon.platform.signin.step;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.cordon.kernel.shared.secret.KeyedDigest;

/**
 * Signs and verifies messages between nodes. Every login of the database can hear the messages and can send messages of its own, so only
 * signed messages are followed. Each message is followed once, in the order in which its node sent them.
 */
final class SignedTellings {

    private final KeyedDigest key;
    private final String self = UUID.randomUUID().toString();
    private final Map<String, Long> followed = new HashMap<>();
    private long told;

    /** @param key a key that only nodes have */
    SignedTellings(KeyedDigest key) {
        this.key = new KeyedDigest(key.of("telling"));
    }

    synchronized String sign(String said) {
        told++;
        var telling = self + " " + told + " " + said;
        return telling + " " + signature(telling);
    }

    /**
     * Returns the content of a signed message.
     *
     * @throws IllegalArgumentException if the message is not from a node, or was followed already
     */
    synchronized String verified(String signed) {
        var end = Math.max(0, signed.lastIndexOf(' '));
        var telling = signed.substring(0, end);
        if (!MessageDigest.isEqual(bytes(signature(telling)), bytes(signed.substring(end).strip()))) {
            throw new IllegalArgumentException("no node told it");
        }
        var parts = telling.split(" ", 3);
        var number = Long.parseLong(parts[1]);
        if (followed.getOrDefault(parts[0], 0L) >= number) {
            throw new IllegalArgumentException("it was told before");
        }
        followed.put(parts[0], number);
        return parts[2];
    }

    private String signature(String telling) {
        return HexFormat.of().formatHex(key.of(telling));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
