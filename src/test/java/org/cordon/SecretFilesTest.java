package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.kernel.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class SecretFilesTest {

    private final MockEnvironment environment = new MockEnvironment();

    @TempDir
    private Path folder;

    @Test
    void aSecretIsWhatItsFileHoldsWithoutTheLineBreak() throws IOException {
        environment.setProperty("CORDON_DATABASE_PASSWORD_FILE", Files.writeString(folder.resolve("password"), "pass word\n").toString());
        environment.setProperty("CORDON_OIDC_CLIENT_SECRET_FILE", Files.writeString(folder.resolve("client"), "s3cret").toString());

        SecretFiles.read(environment);

        assertThat(environment.getProperty("CORDON_DATABASE_PASSWORD")).isEqualTo("pass word");
        assertThat(environment.getProperty("cordon.oidc.client-secret")).isEqualTo("s3cret");
        assertThat(environment.getProperty("CORDON_MAIL_PASSWORD")).isNull();
    }

    @Test
    void oneOfBothIsGiven() throws IOException {
        environment.setProperty("CORDON_ADMIN_PASSWORD", "one");
        environment.setProperty("CORDON_ADMIN_PASSWORD_FILE", Files.writeString(folder.resolve("admin"), "two").toString());

        assertThatThrownBy(() -> SecretFiles.read(environment)).isInstanceOf(StartRefused.class).hasMessageContaining("both set");
    }

    @Test
    void aFileThatIsNotThereOrEmptyIsRefusedByName() throws IOException {
        environment.setProperty("CORDON_ADMIN_PASSWORD_FILE", folder.resolve("nowhere").toString());
        assertThatThrownBy(() -> SecretFiles.read(environment)).isInstanceOf(StartRefused.class)
                .hasMessageContaining("CORDON_ADMIN_PASSWORD_FILE");

        environment.setProperty("CORDON_ADMIN_PASSWORD_FILE", Files.writeString(folder.resolve("empty"), "\n").toString());
        assertThatThrownBy(() -> SecretFiles.read(environment)).isInstanceOf(StartRefused.class).hasMessageContaining("is empty");
    }
}
