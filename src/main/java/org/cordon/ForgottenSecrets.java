package org.cordon;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.stereotype.Component;

/**
 * Takes the secrets out of the settings once Cordon has started: every part that needs one has read it by then. Code that reads the
 * settings later, be it by mistake, finds no secret.
 */
@Component
final class ForgottenSecrets {

    /**
     * Matches the name of a setting that holds a secret, in upper or lower case. Secrets of Java itself stay, because they are read at the
     * first connection that needs them.
     */
    private static final Pattern SECRET = Pattern.compile("(?i).*(password|secret)");

    private final ConfigurableEnvironment settings;

    ForgottenSecrets(ConfigurableEnvironment settings) {
        this.settings = settings;
    }

    @Order(Ordered.LOWEST_PRECEDENCE)
    @EventListener(ApplicationReadyEvent.class)
    void forget() {
        var sources = settings.getPropertySources();
        sources.stream().filter(ForgottenSecrets::holdsSecrets).toList()
                .forEach(source -> sources.replace(source.getName(), withoutSecrets((EnumerablePropertySource<?>) source)));
        System.getProperties().stringPropertyNames().stream().filter(ForgottenSecrets::isSecret).forEach(System::clearProperty);
    }

    static boolean isSecret(String name) {
        return !name.startsWith("javax.") && SECRET.matcher(name).matches();
    }

    private static boolean holdsSecrets(PropertySource<?> source) {
        return source instanceof EnumerablePropertySource<?> listed
                && Arrays.stream(listed.getPropertyNames()).anyMatch(name -> isSecret(name) && !"".equals(listed.getProperty(name)));
    }

    private static PropertySource<?> withoutSecrets(EnumerablePropertySource<?> source) {
        Map<String, Object> rest = new HashMap<>();
        Arrays.stream(source.getPropertyNames()).filter(name -> !isSecret(name)).forEach(name -> rest.put(name, source.getProperty(name)));
        return source instanceof SystemEnvironmentPropertySource ? new SystemEnvironmentPropertySource(source.getName(), rest)
                : new MapPropertySource(source.getName(), rest);
    }
}
