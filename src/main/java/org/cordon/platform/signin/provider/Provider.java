package org.cordon.platform.signin.provider;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings.Redirects;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.RequestEntity;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The connection to the provider, with its timeouts. The provider's description of itself is read at the first sign-in, so that Cordon also
 * starts while the provider is away.
 */
@Component
final class Provider {

    static final String ID = "provider";
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION = new ParameterizedTypeReference<>() {
    };

    private final ProviderSettings settings;
    private final RestTemplate rest;
    private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

    Provider(ProviderSettings settings, RestTemplateBuilder rest) {
        this.settings = settings;
        this.rest = rest.connectTimeout(Duration.ofSeconds(5)).readTimeout(Duration.ofSeconds(10)).redirects(Redirects.DONT_FOLLOW).build();
    }

    /** Returns the registration at the provider. Fails while the provider cannot be reached; the next call then asks the provider again. */
    ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(described()
                .registrationId(ID).clientId(settings.clientId()).clientSecret(settings.clientSecret())
                .scope("openid", "profile", "email")
                .redirectUri(settings.baseUrl() + "/login/oauth2/code/" + ID)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .build()));
    }

    private ClientRegistration.Builder described() {
        var address = UriComponentsBuilder.fromUriString(settings.issuer()).path("/.well-known/openid-configuration").build().toUri();
        var description = rest.exchange(RequestEntity.get(address).build(), DESCRIPTION).getBody();
        if (description == null || !settings.issuer().equals(description.get("issuer"))) {
            throw new IllegalStateException("What stands at " + address + " does not describe the issuer that is set");
        }
        return ClientRegistrations.fromOidcConfiguration(description);
    }

    RestClientAuthorizationCodeTokenResponseClient tokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder(rest)
                .messageConverters(List.of(new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler()).build());
        return client;
    }

    DefaultOAuth2UserService userInfo() {
        var userInfo = new DefaultOAuth2UserService();
        userInfo.setRestOperations(rest);
        return userInfo;
    }

    /**
     * Returns the decoder of identity tokens. The decoder accepts every signature by a public key that the provider publishes, and no
     * signature by a shared secret.
     */
    JwtDecoder decoder(ClientRegistration registration) {
        return decoders.computeIfAbsent(registration.getRegistrationId(), any -> newDecoder(registration));
    }

    private JwtDecoder newDecoder(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri()).restOperations(rest)
                .jwsAlgorithms(algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.values()))).build();
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(new OidcIdTokenValidator(registration)));
        decoder.setClaimSetConverter(new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
