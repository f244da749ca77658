package org.cordon.access.engine;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.cordon.access.Roles;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** Knows a person by the engine's accounts. His authorities are the names of his groups that mean something to Cordon. */
final class EngineAccounts implements AuthenticationProvider {

    private final IdentityService identities;
    private final PasswordHash hash;
    private final String nobodysPassword;

    EngineAccounts(IdentityService identities, PasswordHash hash) {
        this.identities = identities;
        this.hash = hash;
        nobodysPassword = hash.encrypt(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var user = claimed.getName();
        var account = identities.createUserQuery().userId(user).singleResult();
        if (account == null) {
            // An unknown name takes as long as a wrong password.
            hash.check(String.valueOf(claimed.getCredentials()), nobodysPassword);
            throw new BadCredentialsException("No such account");
        }
        if (!identities.checkPassword(user, String.valueOf(claimed.getCredentials()))) {
            throw new BadCredentialsException("Wrong password");
        }
        var person = UsernamePasswordAuthenticationToken.authenticated(user, null, AuthorityUtils.createAuthorityList(groupsOf(user)));
        person.setDetails(claimed.getDetails());
        return person;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).filter(Roles::isKnown).toList();
    }
}
