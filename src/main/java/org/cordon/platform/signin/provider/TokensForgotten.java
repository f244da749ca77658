package org.cordon.platform.signin.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/**
 * Discards the tokens that a sign-in at the provider brings. Cordon never calls the provider in a person's name. Kept tokens would lie in
 * the session, together with Cordon's secret at the provider.
 */
final class TokensForgotten implements OAuth2AuthorizedClientRepository {

    @Override
    public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication person,
            HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person, HttpServletRequest request,
            HttpServletResponse response) {
    }

    @Override
    public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request,
            HttpServletResponse response) {
    }
}
