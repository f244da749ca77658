package org.cordon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.StringUtils;

/**
 * Secrets that lie in files instead of standing in the environment, where each process of the same account can read them: {@code
 * CORDON_DATABASE_PASSWORD_FILE} names the file of {@code CORDON_DATABASE_PASSWORD}. A line break at the end of the file does not belong to
 * the secret.
 */
final class SecretFiles {

    private static final List<String> SECRETS = List.of("CORDON_DATABASE_PASSWORD", "CORDON_DATABASE_OWNER_PASSWORD",
            "CORDON_MAIL_PASSWORD", "CORDON_ADMIN_PASSWORD",
            "CORDON_OIDC_CLIENT_SECRET");

    private SecretFiles() {
    }

    static void read(ConfigurableEnvironment environment) {
        var secrets = new HashMap<String, Object>();
        SECRETS.forEach(name -> {
            var file = environment.getProperty(name + "_FILE");
            if (StringUtils.hasText(file)) {
                secrets.put(name, secret(name, file, environment));
            }
        });
        if (!secrets.isEmpty()) {
            environment.getPropertySources().addFirst(new SystemEnvironmentPropertySource("cordonSecrets", Map.copyOf(secrets)));
        }
    }

    private static String secret(String name, String file, ConfigurableEnvironment environment) {
        if (StringUtils.hasText(environment.getProperty(name))) {
            throw new StartRefused(name + " and " + name + "_FILE are both set; Cordon takes one of them.");
        }
        try {
            var secret = Files.readString(Path.of(file)).stripTrailing();
            if (secret.isEmpty()) {
                throw new StartRefused("The file " + file + " (" + name + "_FILE) is empty.");
            }
            return secret;
        } catch (IOException failure) {
            throw new StartRefused("The file " + file + " (" + name + "_FILE) cannot be read: " + failure.getMessage(), failure);
        }
    }
}
