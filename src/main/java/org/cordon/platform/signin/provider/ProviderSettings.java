package org.cordon.platform.signin.provider;

import java.net.URI;
import org.cordon.kernel.shared.StartRefused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The settings of an OpenID Connect provider, at which people sign in instead of at Cordon. */
@Component
public final class ProviderSettings {

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final String groupsClaim;
    private final boolean administrators;
    private final String baseUrl;

    ProviderSettings(@Value("${cordon.oidc.issuer}") String issuer, @Value("${cordon.oidc.client-id}") String clientId,
                     @Value("${cordon.oidc.client-secret}") String clientSecret, @Value("${cordon.oidc.groups-claim}") String groupsClaim,
                     @Value("${cordon.oidc.administrators}") boolean administrators, @Value("${cordon.base-url}") String baseUrl) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.groupsClaim = groupsClaim;
        this.administrators = administrators;
        this.baseUrl = baseUrl;
        refuseHalfOf();
    }

    /** Whether a provider is set. */
    public boolean isThere() {
        return !issuer.isEmpty();
    }

    /** Returns the scheme, host and port of the provider. */
    public String origin() {
        var address = URI.create(issuer);
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** Returns the host by which people know the provider. */
    public String host() {
        return URI.create(issuer).getHost();
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    String groupsClaim() {
        return groupsClaim;
    }

    /** Whether the groups claim also says who is an administrator. */
    boolean administrators() {
        return administrators;
    }

    String baseUrl() {
        return baseUrl;
    }

    private void refuseHalfOf() {
        if (isThere() == (clientId.isEmpty() || clientSecret.isEmpty())) {
            throw new StartRefused(
                    "CORDON_OIDC_ISSUER, CORDON_OIDC_CLIENT_ID and CORDON_OIDC_CLIENT_SECRET belong together; one of them is missing.");
        }
        if (isThere() && !issuer.matches("https://[^/].*|http://(127\\.0\\.0\\.1|localhost)[:/].*")) {
            throw new StartRefused("CORDON_OIDC_ISSUER must begin with https:, and not be \"" + issuer + "\".");
        }
    }
}
