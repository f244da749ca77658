package org.cordon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ForgottenSecretsTest {

    private final StandardEnvironment settings = new StandardEnvironment();

    @Test
    void forgetsWhatIsSecretWhereverItStands() {
        var sources = settings.getPropertySources();
        sources.addFirst(new MapPropertySource("settings", Map.of("cordon.admin-password", "s1", "spring.mail.password", "s2",
                "cordon.oidc.client-secret", "s3", "cordon.password-cost", 12)));
        sources.addFirst(new SystemEnvironmentPropertySource("environment", Map.of("CORDON_DATABASE_OWNER_PASSWORD", "s4",
                "SPRING_MAIL_PASSWORD", "s5", "CORDON_DATABASE_USER", "cordon", "CORDON_DATABASE_PASSWORD_FILE", "/run/password")));
        sources.addFirst(new SimpleCommandLinePropertySource("--cordon.database.password=s6", "--cordon.demo=false"));
        System.setProperty("cordon.planted-secret", "s7");
        ConfigurationPropertySources.attach(settings);
        assertThat(settings.getProperty("spring.mail.password")).isEqualTo("s5");

        new ForgottenSecrets(settings).forget();

        for (var name : new String[] {"cordon.admin-password", "spring.mail.password", "cordon.oidc.client-secret", "cordon.planted-secret",
                "CORDON_DATABASE_OWNER_PASSWORD", "cordon.database.owner-password", "SPRING_MAIL_PASSWORD", "cordon.database.password"}) {
            assertThat(settings.getProperty(name)).as(name).isNull();
            assertThat(System.getProperty(name)).as(name).isNull();
        }
        assertThat(settings.getProperty("cordon.password-cost", Integer.class)).isEqualTo(12);
        assertThat(settings.getProperty("cordon.demo")).isEqualTo("false");
        assertThat(settings.getProperty("CORDON_DATABASE_PASSWORD_FILE")).isEqualTo("/run/password");
        assertThat(Binder.get(settings).bind("cordon.database.user", String.class).get()).isEqualTo("cordon");
    }
}
