package org.cordon.support;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/**
 * A provider as organisations have one: Spring Authorization Server, on a port of its own. It is known as localhost, so that its cookies
 * are kept apart from Cordon's. A person whom a test has announced signs in with the password {@value #PASSWORD}.
 */
public final class VouchingServer {

    public static final String PASSWORD = "vouched";

    private static final String CLIENT = "cordon";
    private static final String SECRET = "of-cordon";
    private static final VouchingServer ONE = new VouchingServer(Ports.free());

    /** Sets Cordon up for signing in at this server, and gives Cordon a port of its own. */
    public static final class Known implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            ONE.vouchesFor(() -> context.getEnvironment().getRequiredProperty("cordon.base-url"));
            TestPropertyValues.of("server.port=" + Ports.free()).and(ONE.settings().toArray(String[]::new)).applyTo(context);
        }
    }

    /** @param account the name of the person's account at the provider; the other values are claims of the tokens */
    private record Person(String account, String subject, String name, List<String> groups) {
    }

    private final Map<String, Person> people = new ConcurrentHashMap<>();
    private final String issuer;
    private volatile Supplier<String> cordon;
    private volatile Consumer<JwtClaimsSet.Builder> lie = claims -> { };
    private volatile boolean forging;
    private boolean started;

    private VouchingServer(int port) {
        issuer = "http://localhost:" + port;
    }

    /** Returns the server of all tests. It runs only after it was started. */
    public static VouchingServer one() {
        return ONE;
    }

    public synchronized void start() {
        if (started) {
            return;
        }
        started = true;
        new SpringApplicationBuilder(Wiring.class).initializers(context -> context.getBeanFactory().registerSingleton("server", this))
                .run("--spring.config.name=none", "--server.port=" + issuer.replaceAll(".*:", ""), "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
    }

    public String issuer() {
        return issuer;
    }

    /** Returns the settings that make this server known to Cordon. */
    public List<String> settings() {
        return List.of("cordon.oidc.issuer=" + issuer, "cordon.oidc.client-id=" + CLIENT, "cordon.oidc.client-secret=" + SECRET);
    }

    /** @param address the address to which people return */
    public void vouchesFor(Supplier<String> address) {
        cordon = address;
    }

    public void knows(String account, String subject, String name, String... groups) {
        people.put(account, new Person(account, subject, name, List.of(groups)));
    }

    /** Changes the claims of the tokens from now on. */
    public void lies(Consumer<JwtClaimsSet.Builder> about) {
        lie = about;
    }

    /** Signs tokens with a key that the server does not publish. */
    public void forges(boolean yes) {
        forging = yes;
    }

    private RegisteredClient client() {
        return RegisteredClient.withId(CLIENT).clientId(CLIENT).clientSecret("{noop}" + SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(cordon.get() + "/login/oauth2/code/provider").postLogoutRedirectUri(cordon.get() + "/login?out")
                .scopes(scopes -> scopes.addAll(List.of("openid", "profile", "email")))
                .clientSettings(ClientSettings.builder().requireProofKey(true).build()).build();
    }

    private void describe(JwtEncodingContext token) {
        if (!token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
            return;
        }
        var person = people.get(token.getPrincipal().getName());
        token.getClaims().subject(person.subject()).claim("preferred_username", person.name()).claim("groups", person.groups());
        lie.accept(token.getClaims());
    }

    /** The server's configuration. It lacks the annotation by which Cordon's own context would find it. */
    @EnableWebSecurity
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class})
    static class Wiring {

        @Bean
        @Order(1)
        SecurityFilterChain endpoints(HttpSecurity http) throws Exception {
            var endpoints = OAuth2AuthorizationServerConfigurer.authorizationServer();
            return http.securityMatcher(endpoints.getEndpointsMatcher()).with(endpoints, server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(exceptions -> exceptions.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) throws Exception {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated()).formLogin(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable()).build();
        }

        @Bean
        UserDetailsService everybody(VouchingServer server) {
            return account -> User.withUsername(server.people.get(account).account()).password("{noop}" + PASSWORD).build();
        }

        @Bean
        RegisteredClientRepository clients(VouchingServer server) {
            return new RegisteredClientRepository() {
                /** Saves nothing: the server would replace the hash of the secret by a stronger one. */
                @Override
                public void save(RegisteredClient client) {
                }

                @Override
                public RegisteredClient findById(String id) {
                    return server.client();
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return id.equals(CLIENT) ? server.client() : null;
                }
            };
        }

        @Bean
        AuthorizationServerSettings settings(VouchingServer server) {
            return AuthorizationServerSettings.builder().issuer(server.issuer).build();
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return key();
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        JwtEncoder encoder(VouchingServer server, JWKSource<SecurityContext> keys) throws JOSEException {
            var honest = new NimbusJwtEncoder(keys);
            var forging = new NimbusJwtEncoder(key());
            return token -> (server.forging ? forging : honest).encode(token);
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(VouchingServer server) {
            return server::describe;
        }

        /** Makes another key each time, under the same name. */
        private static JWKSource<SecurityContext> key() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("only").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }
    }
}
