package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mock.env.MockEnvironment;

class ProductionSettingsTest {

    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void sendsTheSessionOverHttpsAloneWherePeopleComeByIt() {
        production("https://cordon.example");

        assertThat(environment.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
        assertThat(environment.getProperty("server.servlet.session.cookie.name")).startsWith("__Host-");
        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("native");
    }

    @Test
    void believesNobodyWhoSaysWhereHeComesFromWithoutAProxy() {
        production("http://127.0.0.1:8080");

        assertThat(environment.getProperty("server.forward-headers-strategy")).isNull();
    }

    @Test
    void believesNobodyEitherWhereItSpeaksTlsItself() {
        environment.setProperty("SERVER_SSL_CERTIFICATE", "file:/etc/cordon/tls/chain.pem");
        production("https://cordon.example");

        assertThat(environment.getProperty("server.forward-headers-strategy")).isEqualTo("none");
    }

    @Test
    void hasNothingOfTheDemo() {
        production("https://cordon.example");

        assertThat(environment.getProperty("cordon.demo")).isEqualTo("false");
        assertThat(environment.getProperty("cordon.password-cost", Integer.class)).isGreaterThanOrEqualTo(12);
    }

    @Test
    void namesEveryVariableThatIsMissing() {
        environment.setProperty("CORDON_DATABASE_URL", "jdbc:postgresql://database.example/cordon");

        assertThatThrownBy(this::process).isInstanceOf(StartRefused.class).hasMessageContaining("CORDON_ADMIN_PASSWORD")
                .hasMessageContaining("CORDON_LISTEN");
    }

    @Test
    void logsInJsonWhereItIsTold() {
        environment.setProperty("CORDON_LOG_FORMAT", "json");
        process();
        assertThat(environment.getProperty("logging.structured.format.console")).isEqualTo("logstash");

        environment.setProperty("CORDON_LOG_FORMAT", "yaml");
        assertThatThrownBy(this::process).isInstanceOf(StartRefused.class).hasMessageContaining("CORDON_LOG_FORMAT must be text or json");
    }

    @Test
    void listensWhereItIsToldInTheDemoToo() {
        environment.setProperty("CORDON_LISTEN", "127.0.0.2:8181");

        process();

        assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.2");
        assertThat(environment.getProperty("server.port")).isEqualTo("8181");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0:8181", "[::]:8181", "192.0.2.7:8181"})
    void theDemoIsReachedFromElsewhereOnlyWhereOneMeansIt(String listen) {
        environment.setProperty("CORDON_LISTEN", listen);
        assertThatThrownBy(this::process).isInstanceOf(StartRefused.class).hasMessageContaining("CORDON_DEMO_ON_NETWORK");

        environment.setProperty("CORDON_DEMO_ON_NETWORK", "yes");
        process();
    }

    @Test
    void theDemoIsNotReachedFromElsewhereByTheSettingOfTheFrameworkEither() {
        environment.setProperty("server.address", "0.0.0.0");

        assertThatThrownBy(this::process).isInstanceOf(StartRefused.class).hasMessageContaining("0.0.0.0");
    }

    @Test
    void requiresASecondFactorUnlessItIsToldOtherwise() {
        production("https://cordon.example");
        assertThat(environment.getProperty("cordon.sign-in.second-factor")).isEqualTo("required");

        environment.setProperty("CORDON_FACTOR_KEY_FILE", "");
        assertThatThrownBy(this::process).isInstanceOf(StartRefused.class).hasMessageContaining("CORDON_FACTOR_KEY_FILE");

        environment.setProperty("CORDON_SIGN_IN_SECOND_FACTOR", "offered");
        process();
        assertThat(environment.getProperty("cordon.sign-in.second-factor")).isEqualTo("offered");
    }

    @Test
    void nothingPassesInTheClear() {
        assertThatThrownBy(() -> production("http://cordon.example")).isInstanceOf(StartRefused.class).hasMessageContaining("https://");
        production("http://localhost:8080");
    }

    /** An attacker between both servers can strip the offer of TLS from the greeting. Mail is then not sent at all. */
    @Test
    void mailIsNotGivenToAServerThatSpeaksNoTls() {
        production("https://cordon.example");
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            var client = new JavaMailSenderImpl();
            client.setHost("127.0.0.1");
            client.setPort(server.getSmtp().getPort());
            for (var name : List.of("starttls.enable", "starttls.required", "ssl.checkserveridentity")) {
                client.getJavaMailProperties().setProperty("mail.smtp." + name,
                        environment.getProperty("spring.mail.properties.mail.smtp." + name));
            }
            var mail = new SimpleMailMessage();
            mail.setFrom("cordon@cordon.example");
            mail.setTo("ncb@bureau.example");
            mail.setText("T-1");

            assertThatThrownBy(() -> client.send(mail)).isInstanceOf(MailException.class).hasStackTraceContaining("STARTTLS is required");
            assertThat(client.getJavaMailProperties()).containsEntry("mail.smtp.ssl.checkserveridentity", "true");
            assertThat(server.getReceivedMessages()).isEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void takesSecretsFromFiles(@TempDir Path folder) throws IOException {
        environment.setProperty("CORDON_DATABASE_PASSWORD_FILE", Files.writeString(folder.resolve("password"), "from a file\n").toString());
        production("https://cordon.example", "CORDON_DATABASE_PASSWORD");

        assertThat(environment.getProperty("cordon.database.password")).isEqualTo("from a file");
    }

    private void production(String baseUrl, String... without) {
        environment.withProperty("CORDON_DATABASE_URL", "jdbc:postgresql://database.example/cordon")
                .withProperty("CORDON_DATABASE_USER", "cordon")
                .withProperty("CORDON_DATABASE_PASSWORD", "x").withProperty("CORDON_DATABASE_OWNER", "owner")
                .withProperty("CORDON_DATABASE_OWNER_PASSWORD", "y").withProperty("CORDON_MAIL_HOST", "mail.example")
                .withProperty("CORDON_BASE_URL", baseUrl).withProperty("CORDON_LISTEN", "127.0.0.1:8080")
                .withProperty("CORDON_ADMIN_PASSWORD", "z")
                .withProperty("CORDON_AUDIT_KEY_FILE", "audit.key").withProperty("CORDON_FACTOR_KEY_FILE", "factor.key");
        Stream.of(without).forEach(name -> environment.setProperty(name, ""));
        process();
    }

    private void process() {
        new ProductionSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
