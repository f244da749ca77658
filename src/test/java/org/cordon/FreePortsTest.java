package org.cordon;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.cordon.kernel.shared.StartRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** The message that names taken ports before anything else starts. */
class FreePortsTest {

    @TempDir
    private Path data;
    private final MockEnvironment settings = new MockEnvironment();

    @BeforeEach
    void asWithoutAnySetting() {
        settings.withProperty("cordon.demo", "true").withProperty("cordon.database.url", "embedded")
                .withProperty("cordon.data-directory", data.toString())
                .withProperty("server.address", "127.0.0.1");
        for (var port : new String[] {"server.port", "cordon.database.port", "cordon.mailbox.port"}) {
            settings.withProperty(port, "0");
        }
    }

    @Test
    void namesAllThatAreTakenTogether() throws IOException {
        try (var web = taken("server.port"); var database = taken("cordon.database.port"); var mail = taken("cordon.mailbox.port")) {
            assertThatThrownBy(() -> FreePorts.require(settings)).isInstanceOf(StartRefused.class)
                    .hasMessageContaining(web.getLocalPort() + " for its pages (another one with --server.port=)")
                    .hasMessageContaining(database.getLocalPort() + " for its embedded database (another one with --cordon.database.port=)")
                    .hasMessageContaining(mail.getLocalPort() + " for the demo's mail (another one with --cordon.mailbox.port=)");
        }
        assertThatCode(() -> FreePorts.require(settings)).as("once they are free").doesNotThrowAnyException();
    }

    @Test
    void namesNoPortThatIsFree() throws IOException {
        try (var mail = taken("cordon.mailbox.port")) {
            assertThatThrownBy(() -> FreePorts.require(settings))
                    .hasMessageContaining("use a port that Cordon needs: " + mail.getLocalPort() + " for the demo's mail")
                    .hasMessageNotContaining("pages").hasMessageNotContaining("database");
        }
    }

    @Test
    void takesTheDatabaseThatAKilledCordonLeftBehindForItsOwn() throws IOException {
        try (var left = taken("cordon.database.port")) {
            var postgres = Files.createDirectories(data.resolve("postgres"));
            Files.writeString(postgres.resolve("postmaster.pid"), "17\n" + postgres + "\n0\n" + left.getLocalPort() + "\n");

            assertThatCode(() -> FreePorts.require(settings)).doesNotThrowAnyException();
        }
    }

    @Test
    void asksInProductionForItsPagesAlone() throws IOException {
        settings.withProperty("cordon.demo", "false").withProperty("cordon.database.url", "jdbc:postgresql://db/cordon");
        try (var database = taken("cordon.database.port"); var mail = taken("cordon.mailbox.port"); var web = taken("server.port")) {
            assertThatThrownBy(() -> FreePorts.require(settings))
                    .hasMessageContaining(web.getLocalPort() + " for its pages (another one with CORDON_LISTEN)")
                    .hasMessageNotContaining(Integer.toString(database.getLocalPort()))
                    .hasMessageNotContaining(Integer.toString(mail.getLocalPort()));
        }
    }

    private ServerSocket taken(String setting) throws IOException {
        var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        settings.withProperty(setting, Integer.toString(socket.getLocalPort()));
        return socket;
    }
}
