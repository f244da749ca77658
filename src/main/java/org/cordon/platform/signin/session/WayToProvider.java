package org.cordon.platform.signin.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;

/**
 * The state, nonce and proof key against which the provider's answer is checked. The person's own browser keeps them, signed, so the
 * provider's answer is of no use in another browser.
 */
public final class WayToProvider implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String COOKIE = "cordon-asked";
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String BETWEEN = "\n";
    private static final int PARTS = 8;

    private final BrowserKeeps browser;

    public WayToProvider(BrowserKeeps browser) {
        this.browser = browser;
    }

    @Override
    public void saveAuthorizationRequest(OAuth2AuthorizationRequest asked, HttpServletRequest request, HttpServletResponse response) {
        if (asked == null) {
            browser.take(COOKIE, request, response);
            return;
        }
        browser.keep(COOKIE,
                String.join(BETWEEN, asked.getAuthorizationUri(), asked.getClientId(), asked.getRedirectUri(), asked.getState(),
                asked.getAttribute(OAuth2ParameterNames.REGISTRATION_ID), asked.getAttribute(OidcParameterNames.NONCE),
                asked.getAttribute(PkceParameterNames.CODE_VERIFIER), String.join(" ", asked.getScopes())), KEPT, response);
    }

    @Override
    public OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return of(browser.find(COOKIE, request), request);
    }

    @Override
    public OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request, HttpServletResponse response) {
        return of(browser.take(COOKIE, request, response), request);
    }

    /** Returns the request that this answer belongs to, or null. */
    private static OAuth2AuthorizationRequest of(Optional<String> kept, HttpServletRequest request) {
        return kept.map(text -> text.split(BETWEEN, -1))
                .filter(parts -> parts.length == PARTS && parts[3].equals(request.getParameter(OAuth2ParameterNames.STATE)))
                .map(parts -> OAuth2AuthorizationRequest.authorizationCode().authorizationUri(parts[0]).clientId(parts[1])
                        .redirectUri(parts[2]).state(parts[3]).scope(parts[7].split(" "))
                        .attributes(attributes -> {
                            attributes.put(OAuth2ParameterNames.REGISTRATION_ID, parts[4]);
                            attributes.put(OidcParameterNames.NONCE, parts[5]);
                            attributes.put(PkceParameterNames.CODE_VERIFIER, parts[6]);
                        }).build()).orElse(null);
    }
}
