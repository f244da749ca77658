package org.cordon.record.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressTest {

    @ParameterizedTest
    @CsvSource({"https://system.bureau.example/cordon?to=1, https://system.bureau.example/cordon?to=1",
        "HTTPS://System.Bureau.Example:443, https://system.bureau.example/", "https://a-1.example:8443/x, https://a-1.example:8443/x",
        "https://intranet/x, https://intranet/x"})
    void hasOneSpelling(String written, String address) {
        assertThat(WebhookAddress.of(written)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://system.bureau.example/", "https:///x", "https://user:secret@system.bureau.example/",
        "https://user@system.bureau.example/", "https://system.bureau.example/#x", "https://127.0.0.1/", "https://127.1/",
        "https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://[::1]/", "https://[::ffff:10.0.0.1]/",
        "https://system.bureau.example:port/", "https://system.bureau.example:99999/", "https://system.bureau.example:0/",
        "https://system_1.example/", "https://bureau.example\\@127.0.0.1/",
        "https://bureau.example /x", "https://bürö.example/", "https://-a.example/", "https://a..example/", "file:///etc/passwd", "system"})
    void isHttpsAtAName(String written) {
        assertThat(WebhookAddress.of(written)).isEmpty();
    }

    @Test
    void isNoLongerThanAnybodyReads() {
        assertThat(WebhookAddress.of("https://system.bureau.example/" + "x".repeat(300))).isEmpty();
        assertThat(WebhookAddress.of(null)).isEmpty();
    }
}
