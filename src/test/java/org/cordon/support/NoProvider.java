package org.cordon.support;

/**
 * Keeps from an application what would make it a provider of sign-ins, only because a test's provider is on the class path: its keys take
 * seconds.
 */
public final class NoProvider {

    /** A property of the application. */
    public static final String KEYS = "spring.autoconfigure.exclude=org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration";

    private NoProvider() {
    }
}
