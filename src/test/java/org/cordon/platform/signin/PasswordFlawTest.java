package org.cordon.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordFlawTest {

    private static final List<String> NAMES = List.of("ncb-fr", "Amélie", "Li");

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"quartz lamp | SHORT", "NCB-FR lamp quartz | NAME", "lamp of AMÉLIE here | NAME", "Password2026! | COMMON",
                    "P4$$w0rd-P4$$w0rd | COMMON",
                    "123456789012 | COMMON", "qwertyuiopas | COMMON", "aaaaaaaaaaaaaaa | COMMON", "Interpol-Cordon-1 | COMMON",
                    "motdepasse2026 | COMMON", "كلمة المرور 12345 | COMMON"})
    void findsWhatIsWrong(String password, PasswordFlaw flaw) {
        assertThat(PasswordFlaw.of(password, NAMES)).contains(flaw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quartz lamp under the pier", "p8Kd!wq2Zr6#", "قارب أزرق فوق التل", "passwordless violet otter", "Lilac-vernier-9"})
    void findsNothingWrongWithAGoodOne(String password) {
        assertThat(PasswordFlaw.of(password, NAMES)).isEmpty();
    }
}
