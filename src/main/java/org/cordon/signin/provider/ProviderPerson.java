package org.cordon.signin.provider;

import org.cordon.signin.ProvidedAccounts.SignedIn;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person of the provider under the name of his account in Cordon, with the groups that he has in it and nothing else. */
final class ProviderPerson extends DefaultOidcUser {

    private final transient SignedIn signedIn;

    ProviderPerson(OidcUser vouched, SignedIn signedIn) {
        super(AuthorityUtils.createAuthorityList(signedIn.groups()), vouched.getIdToken(), vouched.getUserInfo());
        this.signedIn = signedIn;
    }

    @Override
    public String getName() {
        return signedIn.account();
    }

    SignedIn signedIn() {
        return signedIn;
    }
}
