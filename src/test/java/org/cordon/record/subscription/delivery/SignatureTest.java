package org.cordon.record.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares signatures with those that OpenSSL makes of the same texts, with the first key of RFC 8032 (7.1). */
class SignatureTest {

    private static final byte[] KEY = HexFormat.of().parseHex("302e020100300506032b657004220420"
            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    private static final String SIGNED = "v1a,i75hTkZFkX6oAKAde9HRR2oUj64G5M7oieUxweX6hPxnbfbwWvR1VJGlki/GhdyHjyaBwzvr4zT4sbQoDfdhDw==";

    @Test
    void isThatOfStandardWebhooks() {
        assertThat(signed(List.of(KEY))).isEqualTo(SIGNED);
    }

    @Test
    void isOneForEachKey() {
        var other = KEY.clone();
        other[KEY.length - 1]++;

        var both = signed(List.of(other, KEY)).split(" ");

        assertThat(both).hasSize(2);
        assertThat(both[0]).startsWith("v1a,").isNotEqualTo(SIGNED);
        assertThat(Base64.getDecoder().decode(both[0].substring("v1a,".length()))).hasSize(64);
        assertThat(both[1]).isEqualTo(SIGNED);
    }

    private static String signed(List<byte[]> keys) {
        return Signature.of("msg_2b3c44c0-6b4f-4f4e-9a39-0d6f2f1f7a11", Instant.parse("2027-01-01T00:00:00Z"),
                "{\"type\":\"TEST\",\"timestamp\":\"2027-01-01T00:00:00Z\",\"data\":{\"reference\":\"W-2PH4T2PH4T\"}}"
                        .getBytes(StandardCharsets.UTF_8),
                keys);
    }
}
