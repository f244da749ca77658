package org.cordon.platform.signin.provider;

import org.cordon.platform.signin.ProvidedAccounts.SignedIn;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** A person of the provider, with the name and the groups of the account in Cordon. */
final class ProviderPerson extends DefaultOidcUser {

    private static final long serialVersionUID = 1L;

    private final String account;
    private final transient SignedIn signedIn;

    ProviderPerson(OidcUser vouched, SignedIn signedIn) {
        super(AuthorityUtils.createAuthorityList(signedIn.groups()), vouched.getIdToken(), vouched.getUserInfo());
        account = signedIn.account();
        this.signedIn = signedIn;
    }

    @Override
    public String getName() {
        return account;
    }

    /** Returns the result of the sign-in; a session does not keep it. */
    SignedIn signedIn() {
        return signedIn;
    }
}
