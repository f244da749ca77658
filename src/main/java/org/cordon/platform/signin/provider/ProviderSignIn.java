package org.cordon.platform.signin.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.cordon.platform.signin.ProvidedAccounts;
import org.cordon.platform.signin.ProvidedAccounts.NotTaken.Reason;
import org.cordon.platform.signin.SignInAttempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The sign-in at the provider: authorization code with proof key, state and nonce. The identity token decides. Its signature, issuer,
 * audience, time and nonce are checked, and its groups become those of the account.
 */
@Component
public final class ProviderSignIn {

    /** The path that starts a sign-in at the provider. */
    public static final String START = OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI + "/" + Provider.ID;

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSignIn.class);

    private final ProviderSettings settings;
    private final ProvidedAccounts accounts;
    private final Provider provider;
    private final ApplicationEventPublisher events;
    private final ClientRegistrationRepository registrations;

    ProviderSignIn(ProviderSettings settings, ProvidedAccounts accounts, Provider provider, ApplicationEventPublisher events) {
        this.settings = settings;
        this.accounts = accounts;
        this.provider = provider;
        this.events = events;
        registrations = provider.registrations();
    }

    /**
     * Returns a check that judges answers of the provider, and passes everything else on as a password. A refused answer of the provider is
     * not tried as a password, and a refused password is not tried at the provider.
     */
    public AuthenticationManager or(AuthenticationManager passwords) {
        var claims = new OidcUserService();
        claims.setOauth2UserService(provider.userInfo());
        var codes = new OidcAuthorizationCodeAuthenticationProvider(provider.tokens(), new ProviderPeople(claims, accounts, settings));
        codes.setJwtDecoderFactory(provider::decoder);
        return claimed -> claimed instanceof OAuth2LoginAuthenticationToken ? codes.authenticate(claimed) : passwords.authenticate(claimed);
    }

    /**
     * @param asked keeps the request to the provider until the provider answers
     *
     * @param then  handles a successful sign-in
     */
    public void addTo(HttpSecurity http, AuthorizationRequestRepository<OAuth2AuthorizationRequest> asked,
            AuthenticationSuccessHandler then) throws Exception {
        http.oauth2Login(login -> login
                .loginPage("/login")
                .clientRegistrationRepository(registrations)
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestRepository(asked))
                .authorizedClientRepository(new TokensForgotten())
                .successHandler((request, response, person) -> {
                    var signedIn = ((ProviderPerson) person.getPrincipal()).signedIn();
                    ((AbstractAuthenticationToken) person).setDetails(signedIn.state());
                    events.publishEvent(
                            new SignInAttempt(signedIn.account(), Set.copyOf(signedIn.groups()), request.getRemoteAddr(), true));
                    then.onAuthenticationSuccess(request, response, person);
                })
                .failureHandler(this::sayWhy)
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                        filter.setAuthenticationFailureHandler(ProviderSignIn::sayAway);
                        return filter;
                    }
                }));
    }

    /** Returns a handler that also ends the session at the provider, if the provider offers that. */
    public LogoutSuccessHandler signOut(String page) {
        var signOut = new OidcClientInitiatedLogoutSuccessHandler(registrations);
        signOut.setPostLogoutRedirectUri(settings.baseUrl() + page);
        signOut.setDefaultTargetUrl(page);
        return signOut;
    }

    public static boolean vouchedFor(Authentication person) {
        return person.getPrincipal() instanceof ProviderPerson;
    }

    private void sayWhy(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure) throws IOException {
        var code = failure instanceof OAuth2AuthenticationException refusal ? refusal.getError().getErrorCode() : "";
        LOG.warn("A sign-in at the provider was not taken: {} {}", code,
                StringUtils.truncate(String.valueOf(failure.getMessage()).replaceAll("\\p{Cntrl}", " "), 300));
        events.publishEvent(new SignInAttempt(null, Set.of(), request.getRemoteAddr(), false));
        response.sendRedirect(
                "/login?" + (code.equals(Reason.NO_ROLE.name()) ? "norole" : code.equals(Reason.NAME_TAKEN.name()) ? "taken" : "refused"));
    }

    private static void sayAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        LOG.warn("The provider cannot be reached", failure);
        response.sendRedirect("/login?away");
    }
}
