package org.cordon.platform.signin.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.RestClientException;

/** Identity tokens are accepted or rejected by their claims, and Cordon contacts the provider only at allowed addresses. */
@Tag("slow")
class ProviderTokensTest {

    private static final String CLIENT = "cordon";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private RSAKey key;
    private HttpServer server;
    private String issuer;
    private Provider provider;

    @BeforeEach
    void publish() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        answer("/keys", 200, new JWKSet(key.toPublicJWK()).toString());
        answer("/moved", 302, "/keys");
        describe("/.well-known/openid-configuration", issuer);
        describe("/another/.well-known/openid-configuration", issuer);
        answer("/gone/.well-known/openid-configuration", 302, "/.well-known/openid-configuration");
        server.start();
        provider = provider(issuer);
    }

    private void describe(String path, String named) {
        answer(path, 200, """
                {"issuer": "%2$s", "authorization_endpoint": "%1$s/ask", "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer, named));
    }

    private static Provider provider(String issuer) {
        return new Provider(new ProviderSettings(issuer, CLIENT, "secret", "groups", false, "https://cordon.example"),
                new RestTemplateBuilder());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void takesWhatItsOwnKeySigned() throws JOSEException {
        assertThat(provider.decoder(with("/keys")).decode(signed(claims(Instant.now()))).getSubject()).isEqualTo("s-ada");
    }

    @Test
    void takesNothingUnsignedAndNothingSignedWithWhatEverybodyKnows() throws JOSEException {
        refuses(new PlainJWT(claims(Instant.now())).serialize());

        var secret = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(), claims(Instant.now()));
        secret.sign(new MACSigner(key.toPublicJWK().toRSAPublicKey().getEncoded()));
        refuses(secret.serialize());
    }

    @Test
    void takesNoKeyThatATokenBringsItself() throws JOSEException {
        var another = new RSAKeyGenerator(2048).keyID("two").generate();
        var brings = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("two").jwk(another.toPublicJWK())
                .jwkURL(URI.create(issuer + "/elsewhere")).build(), claims(Instant.now()));
        brings.sign(new RSASSASigner(another));

        refuses(brings.serialize());
        assertThat(asked).doesNotContain("/elsewhere");
    }

    @Test
    void takesNothingWhoseTimeIsOver() throws JOSEException {
        refuses(signed(claims(Instant.now().minus(Duration.ofHours(2)))));
    }

    /** A redirection would lead Cordon to an address that no setting allows. */
    @Test
    void followsNoRedirection() {
        assertThatThrownBy(() -> provider.decoder(with("/moved")).decode(signed(claims(Instant.now())))).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> provider(issuer + "/gone").registrations().findByRegistrationId(Provider.ID))
                .isInstanceOf(RestClientException.class);
        assertThat(asked).containsOnly("/moved", "/gone/.well-known/openid-configuration");
    }

    @Test
    void takesTheDescriptionOfItsIssuerAlone() {
        assertThat(provider.registrations().findByRegistrationId(Provider.ID).getProviderDetails().getTokenUri())
                .isEqualTo(issuer + "/token");
        assertThatThrownBy(() -> provider(issuer + "/another").registrations().findByRegistrationId(Provider.ID))
                .hasMessageContaining("does not describe the issuer");
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> provider.decoder(with("/keys")).decode(token)).isInstanceOf(JwtException.class);
    }

    private void answer(String path, int status, String text) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            if (status == 302) {
                exchange.getResponseHeaders().set("Location", text);
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private ClientRegistration with(String keys) {
        return ClientRegistration.withRegistrationId(Provider.ID).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientId(CLIENT).redirectUri("https://cordon.example/back")
                .authorizationUri(issuer + "/ask").tokenUri(issuer + "/token").jwkSetUri(issuer + keys).issuerUri(issuer).build();
    }

    private JWTClaimsSet claims(Instant at) {
        return new JWTClaimsSet.Builder().issuer(issuer).subject("s-ada").audience(CLIENT).issueTime(Date.from(at))
                .expirationTime(Date.from(at.plusSeconds(300))).build();
    }

    private String signed(JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
