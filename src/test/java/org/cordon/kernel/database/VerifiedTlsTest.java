package org.cordon.kernel.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.util.concurrent.CompletableFuture;
import org.cordon.kernel.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedTlsTest {

    @ParameterizedTest
    @CsvSource({
            "jdbc:postgresql://192.0.2.7/cordon, jdbc:postgresql://192.0.2.7/cordon?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory",
            "jdbc:postgresql://127.0.0.1:5432/cordon, jdbc:postgresql://127.0.0.1:5432/cordon",
            "jdbc:postgresql://localhost/cordon, jdbc:postgresql://localhost/cordon",
            "'jdbc:postgresql://127.0.0.1,192.0.2.7/cordon', 'jdbc:postgresql://127.0.0.1,192.0.2.7/cordon?sslmode=verify-full&sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory'",
            "jdbc:postgresql://192.0.2.7/cordon?sslrootcert=/etc/ca.pem, jdbc:postgresql://192.0.2.7/cordon?sslrootcert=/etc/ca.pem&sslmode=verify-full",
            "jdbc:postgresql://192.0.2.7/cordon?sslmode=require, jdbc:postgresql://192.0.2.7/cordon?sslmode=require"})
    void whatAnAddressDoesNotSayIsSafe(String said, String used) {
        assertThat(VerifiedTls.of(said)).isEqualTo(used);
    }

    @Test
    void refusesWhatIsNoAddress() {
        assertThatThrownBy(() -> VerifiedTls.of("postgres://database/cordon")).isInstanceOf(StartRefused.class)
                .hasMessageContaining("CORDON_DATABASE_URL");
    }

    /** A server in between that claims to speak no TLS is sent neither account nor password. */
    @Test
    void isNotTalkedIntoSpeakingInTheClear() throws IOException {
        try (var server = new ServerSocket(0)) {
            var heard = CompletableFuture.supplyAsync(() -> {
                try (var connection = server.accept()) {
                    var first = connection.getInputStream().readNBytes(8);
                    connection.getOutputStream().write('N');
                    return first.length + connection.getInputStream().readAllBytes().length;
                } catch (IOException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            var settings = VerifiedTls.of("jdbc:postgresql://192.0.2.7/cordon").split("\\?")[1];
            assertThatThrownBy(() -> DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + server.getLocalPort() + "/cordon?gssEncMode=disable&" + settings, "cordon", "secret"))
                    .hasMessageContaining("SSL");
            assertThat(heard.join()).as("bytes: the question for TLS alone").isEqualTo(8);
        }
    }
}
