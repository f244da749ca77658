package org.cordon;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/**
 * Turns the environment variables of a production installation into Cordon's settings.
 *
 * <p>{@code CORDON_DATABASE_URL} makes the difference: without it Cordon runs on its embedded database with demo accounts; with it, neither
 * the embedded database nor the demo exists, and every variable that is missing is named before anything starts. {@code CORDON_LISTEN} and
 * {@code CORDON_LOG_FORMAT} hold for both. A demo that others could reach is refused, and so is production without TLS.
 */
final class ProductionSettings implements EnvironmentPostProcessor {

    private static final List<String> REQUIRED = List.of("CORDON_DATABASE_URL", "CORDON_DATABASE_USER", "CORDON_DATABASE_PASSWORD",
            "CORDON_DATABASE_OWNER", "CORDON_DATABASE_OWNER_PASSWORD", "CORDON_MAIL_HOST", "CORDON_BASE_URL", "CORDON_LISTEN",
            "CORDON_ADMIN_PASSWORD", "CORDON_AUDIT_KEY_FILE");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        SecretFiles.read(environment);
        if (has(environment, "CORDON_LOG_FORMAT")) {
            environment.getPropertySources()
                    .addFirst(new MapPropertySource("cordonLog", logFormat(environment.getProperty("CORDON_LOG_FORMAT"))));
        }
        if (!has(environment, "CORDON_DATABASE_URL")) {
            if (has(environment, "CORDON_LISTEN")) {
                environment.getPropertySources()
                        .addFirst(new MapPropertySource("cordonListen", listen(environment.getProperty("CORDON_LISTEN"))));
            }
            refuseDemoOnNetwork(environment);
            return;
        }
        refuseMissing(Stream.concat(REQUIRED.stream(), isRequired(environment) ? Stream.of("CORDON_FACTOR_KEY_FILE") : Stream.of())
                .filter(name -> !has(environment, name)).toList());
        refusePlainHttp(environment.getProperty("CORDON_BASE_URL"));
        environment.getPropertySources().addFirst(new MapPropertySource("cordonProduction", settings(environment)));
    }

    private static void refuseMissing(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new StartRefused("CORDON_DATABASE_URL is set, so Cordon starts for production, but these variables are missing: "
                    + String.join(", ", missing) + ".");
        }
    }

    /**
     * An operator who forgets to name the database would offer the accounts of the demo, whose passwords are public, to everybody who
     * reaches the machine.
     */
    private static void refuseDemoOnNetwork(ConfigurableEnvironment environment) {
        var address = environment.getProperty("server.address", "127.0.0.1");
        if (!isThisMachine(address) && !"yes".equals(environment.getProperty("CORDON_DEMO_ON_NETWORK"))) {
            throw new StartRefused(
                    "Without CORDON_DATABASE_URL Cordon starts as a demo with public passwords, and listens on this machine alone, not on "
                            + address
                    + ". For a demo that others reach, set CORDON_DEMO_ON_NETWORK=yes.");
        }
    }

    private static void refusePlainHttp(String baseUrl) {
        if (!baseUrl.startsWith("https://") && !isThisMachine(String.valueOf(URI.create(baseUrl).getHost()))) {
            throw new StartRefused("CORDON_BASE_URL must begin with https://, and not be \"" + baseUrl
                    + "\": passwords and files would pass by in the clear.");
        }
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    private static Map<String, Object> settings(ConfigurableEnvironment environment) {
        var settings = new HashMap<String, Object>();
        settings.put("cordon.demo", "false");
        settings.put("cordon.password-cost", 12);
        settings.put("cordon.database.url", environment.getProperty("CORDON_DATABASE_URL"));
        settings.put("cordon.database.user", environment.getProperty("CORDON_DATABASE_USER"));
        settings.put("cordon.database.role",
                environment.getProperty("CORDON_DATABASE_ROLE", environment.getProperty("CORDON_DATABASE_USER")));
        settings.put("cordon.database.password", environment.getProperty("CORDON_DATABASE_PASSWORD"));
        settings.put("cordon.database.owner", environment.getProperty("CORDON_DATABASE_OWNER"));
        settings.put("cordon.database.owner-password", environment.getProperty("CORDON_DATABASE_OWNER_PASSWORD"));
        settings.put("cordon.base-url", environment.getProperty("CORDON_BASE_URL"));
        settings.put("server.servlet.session.cookie.secure", environment.getProperty("CORDON_BASE_URL").startsWith("https:"));
        settings.put("cordon.sign-in.second-factor", secondFactor(environment));
        settings.put("cordon.admin-password", environment.getProperty("CORDON_ADMIN_PASSWORD"));
        settings.putAll(web(environment.getProperty("CORDON_BASE_URL"), has(environment, "SERVER_SSL_CERTIFICATE")));
        settings.putAll(listen(environment.getProperty("CORDON_LISTEN")));
        settings.putAll(mail(environment));
        return settings;
    }

    private static String secondFactor(ConfigurableEnvironment environment) {
        return environment.getProperty("CORDON_SIGN_IN_SECOND_FACTOR", "required");
    }

    private static boolean isRequired(ConfigurableEnvironment environment) {
        return "required".equals(secondFactor(environment));
    }

    /** Unless Cordon speaks TLS itself, people who reach it by https come through a proxy, which says who they are and how they came. */
    private static Map<String, Object> web(String baseUrl, boolean speaksTls) {
        if (!baseUrl.startsWith("https:")) {
            return Map.of();
        }
        // Browsers accept a cookie with the prefix {@code __Host-} over https only, and only from Cordon's own host.
        return Map.of("server.servlet.session.cookie.name", "__Host-JSESSIONID", "server.forward-headers-strategy",
                speaksTls ? "none" : "native");
    }

    private static Map<String, Object> logFormat(String format) {
        return switch (format) {
            case "json" -> Map.of("logging.structured.format.console", "logstash");
            case "text" -> Map.of();
            default -> throw new StartRefused("CORDON_LOG_FORMAT must be text or json, and not \"" + format + "\".");
        };
    }

    private static Map<String, Object> listen(String value) {
        var colon = value.lastIndexOf(':');
        if (colon < 1 || !value.substring(colon + 1).matches("\\d{1,5}")) {
            throw new StartRefused("CORDON_LISTEN must be an address and a port, for example 127.0.0.1:8080, and not \"" + value + "\".");
        }
        return Map.of("server.address", value.substring(0, colon).replaceAll("[\\[\\]]", ""),
                "server.port", value.substring(colon + 1));
    }

    private static Map<String, Object> mail(ConfigurableEnvironment environment) {
        var user = environment.getProperty("CORDON_MAIL_USER", "");
        var tls = environment.getProperty("CORDON_MAIL_TLS", Boolean.class, true);
        var settings = new HashMap<String, Object>();
        settings.put("spring.mail.host", environment.getProperty("CORDON_MAIL_HOST"));
        settings.put("spring.mail.port", environment.getProperty("CORDON_MAIL_PORT", "587"));
        settings.put("spring.mail.username", user);
        settings.put("spring.mail.password", environment.getProperty("CORDON_MAIL_PASSWORD", ""));
        settings.put("spring.mail.properties.mail.smtp.auth", !user.isEmpty());
        settings.put("spring.mail.properties.mail.smtp.starttls.enable", tls);
        settings.put("spring.mail.properties.mail.smtp.starttls.required", tls);
        settings.put("spring.mail.properties.mail.smtp.ssl.checkserveridentity", tls);
        settings.put("cordon.mail.from",
                environment.getProperty("CORDON_MAIL_FROM", "cordon@" + URI.create(environment.getProperty("CORDON_BASE_URL")).getHost()));
        settings.put("cordon.mail.coordination", environment.getProperty("CORDON_MAIL_COORDINATION", ""));
        settings.put("cordon.mail.compliance", environment.getProperty("CORDON_MAIL_COMPLIANCE", ""));
        return settings;
    }

    private static boolean has(ConfigurableEnvironment environment, String name) {
        return StringUtils.hasText(environment.getProperty(name));
    }
}
