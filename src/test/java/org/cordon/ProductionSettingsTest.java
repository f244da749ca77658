package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cordon.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
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
    void nothingPassesInTheClear() {
        assertThatThrownBy(() -> production("http://cordon.example")).isInstanceOf(StartRefused.class).hasMessageContaining("https://");
        production("http://localhost:8080");
    }

    private void production(String baseUrl) {
        environment.withProperty("CORDON_DATABASE_URL", "jdbc:postgresql://database.example/cordon").withProperty("CORDON_DATABASE_USER", "cordon")
                .withProperty("CORDON_DATABASE_PASSWORD", "x").withProperty("CORDON_DATABASE_OWNER", "owner")
                .withProperty("CORDON_DATABASE_OWNER_PASSWORD", "y").withProperty("CORDON_MAIL_HOST", "mail.example")
                .withProperty("CORDON_BASE_URL", baseUrl).withProperty("CORDON_LISTEN", "127.0.0.1:8080").withProperty("CORDON_ADMIN_PASSWORD", "z")
                .withProperty("CORDON_AUDIT_KEY_FILE", "audit.key");
        process();
    }

    private void process() {
        new ProductionSettings().postProcessEnvironment(environment, new SpringApplication());
    }
}
