package org.cordon.platform.signin.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.cordon.kernel.shared.StartRefused;
import org.cordon.kernel.shared.secret.KeyedDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

class FactorKeyTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final FactorTable table = mock(FactorTable.class);
    @TempDir
    private Path folder;

    @Test
    void opensWhatItSealedForThatPurposeAlone() {
        var key = new FactorKey(KeyedDigest.newKey());
        var sealed = key.seal(SECRET, "ncb-fr");
        assertThat(key.open(sealed, "ncb-fr")).hasValueSatisfying(open -> assertThat(open).isEqualTo(SECRET));
        assertThat(key.open(sealed, "ncb-it")).isEmpty();
        assertThat(new FactorKey(KeyedDigest.newKey()).open(sealed, "ncb-fr")).isEmpty();
        assertThat(key.seal(SECRET, "ncb-fr")).isNotEqualTo(sealed);
        assertThat(key.digest("ABCDEFGHJK", "ncb-fr")).isNotEqualTo(key.digest("ABCDEFGHJK", "ncb-it"));
    }

    @Test
    void isDrawnAtTheFirstStartAndNobodyElsesToRead() throws Exception {
        var file = folder.resolve("data/factor.key");
        var sealed = start(file).seal(SECRET, "ncb-fr");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(start(file).open(sealed, "ncb-fr")).isPresent();
    }

    @Test
    void isNotDrawnAnewWhereSomebodysSecretNeedsIt() {
        var sealed = start(folder.resolve("one")).seal(SECRET, "ncb-fr");
        start(folder.resolve("other"));
        when(table.any()).thenReturn(Optional.of(new FactorTable.Sealed("ncb-fr", sealed)));
        start(folder.resolve("one"));
        for (var file : new String[] {"gone", "other"}) {
            assertThatThrownBy(() -> start(folder.resolve(file))).isInstanceOf(StartRefused.class)
                    .hasMessageContaining("CORDON_FACTOR_KEY_FILE");
        }
        assertThat(folder.resolve("gone")).doesNotExist();
    }

    @Test
    void theModeIsOneOfTwo() {
        assertThat(new FactorMode(mode("required")).isRequired()).isTrue();
        assertThat(new FactorMode(mode("offered")).isRequired()).isFalse();
        assertThatThrownBy(() -> new FactorMode(mode("off"))).isInstanceOf(StartRefused.class)
                .hasMessageContaining("CORDON_SIGN_IN_SECOND_FACTOR");
    }

    private FactorKey start(Path file) {
        return FactorKeyFile.factorKey(file, table, mock(PlatformTransactionManager.class));
    }

    private static MockEnvironment mode(String mode) {
        return new MockEnvironment().withProperty("cordon.sign-in.second-factor", mode);
    }
}
