package org.cordon.platform.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** Values of RFC 6238, appendix B. The RFC lists eight digits; authenticators show the last six. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130"})
    void areThoseOfTheStandard(long at, String code) {
        assertThat(Codes.step(SECRET, code, Instant.ofEpochSecond(at), -1)).hasValue(at / 30);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void allowClocksThatAreHalfAMinuteApart(long stepsOff, boolean taken) {
        var now = Instant.ofEpochSecond(1234567890 + 30 * stepsOff);
        assertThat(Codes.step(SECRET, "005924", now, -1).isPresent()).isEqualTo(taken);
    }

    @Test
    void areNotTakenTwice() {
        var now = Instant.ofEpochSecond(1234567890);
        var step = Codes.step(SECRET, "005924", now, -1).getAsLong();
        assertThat(Codes.step(SECRET, "005924", now, step)).isEqualTo(OptionalLong.empty());
        assertThat(Codes.step(SECRET, "005924", now, step - 1)).hasValue(step);
    }

    @Test
    void areReadAsTheyAreTyped() {
        assertThat(Codes.normal(" 005 924 ")).isEqualTo("005924");
        assertThat(Codes.normal("٠٠٥٩٢٤")).isEqualTo("005924");
        assertThat(Codes.normal("abcde-fghjk")).isEqualTo("ABCDEFGHJK");
    }

    @Test
    void ofRecoveryAreTenOthersEachTime() {
        var all = new HashSet<>(Codes.forRecovery());
        all.addAll(Codes.forRecovery());
        assertThat(all).hasSize(20).allMatch(code -> code.matches("[A-HJ-NP-Z2-9]{5}-[A-HJ-NP-Z2-9]{5}"));
    }

    @Test
    void ofASecretAreShownByWhatHasReadItsLetters() {
        assertThat(new FreshSecret(SECRET).inGroups()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(new FreshSecret(SECRET).address("ncb-fr"))
                .isEqualTo("otpauth://totp/Cordon:ncb-fr?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Cordon");
        assertThat(new FreshSecret(new byte[20]).inGroups()).isEqualTo("AAAA AAAA AAAA AAAA AAAA AAAA AAAA AAAA");
    }
}
