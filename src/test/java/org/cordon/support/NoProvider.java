package org.cordon.support;

/**
 * Keeps an application from becoming a provider of sign-ins. It would become one merely because a test's provider is on the class path, and
 * making its keys takes seconds.
 */
public final class NoProvider {

    /** A property of the application. */
    public static final String KEYS = "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration";

    private NoProvider() {
    }
}
