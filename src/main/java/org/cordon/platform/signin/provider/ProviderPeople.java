package org.cordon.platform.signin.provider;

import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.platform.signin.ProvidedAccounts;
import org.cordon.platform.signin.ProvidedAccounts.NotTaken;
import org.cordon.platform.signin.ProvidedAccounts.Vouched;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds or makes the account of each person for whom the provider vouches. */
final class ProviderPeople implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService claims;
    private final ProvidedAccounts accounts;
    private final ProviderSettings settings;

    ProviderPeople(OidcUserService claims, ProvidedAccounts accounts, ProviderSettings settings) {
        this.claims = claims;
        this.accounts = accounts;
        this.settings = settings;
    }

    /** @throws OAuth2AuthenticationException if the person gets no account; the code of the exception is the name of the reason */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var vouched = claims.loadUser(request);
        try {
            return new ProviderPerson(vouched, SystemWork.call(() -> accounts.signIn(whatIsSaidOf(vouched), settings.administrators())));
        } catch (NotTaken refused) {
            throw new OAuth2AuthenticationException(new OAuth2Error(refused.reason().name(), refused.getMessage(), null), refused);
        }
    }

    private Vouched whatIsSaidOf(OidcUser person) {
        return new Vouched(settings.issuer(), person.getSubject(), Arrays.asList(person.getPreferredUsername(), person.getSubject()),
                texts(person.getClaims().get(settings.groupsClaim())), person.getFullName(), person.getEmail());
    }

    /** Reads the groups in a claim, which holds a single text or several. Values of other kinds are ignored. */
    private static Collection<String> texts(Object claim) {
        return (claim instanceof Collection<?> several ? several : Arrays.asList(claim)).stream().filter(Objects::nonNull)
                .filter(String.class::isInstance)
                .map(String.class::cast).toList();
    }
}
