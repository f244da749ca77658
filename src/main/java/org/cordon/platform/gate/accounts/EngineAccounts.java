package org.cordon.platform.gate.accounts;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.cordon.kernel.caller.Partners;
import org.cordon.kernel.caller.Roles;
import org.cordon.platform.gate.accounts.AccountRows.AccountRow;
import org.cordon.platform.signin.AccountHolders;
import org.cordon.platform.signin.Accounts;
import org.cordon.platform.signin.NoSuchAccount;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * Finds people by the engine's accounts. A person's authorities are the names of the groups that Cordon knows.
 *
 * <p>Passwords are compared here and not by the engine. The engine would also write down each failure, so that a wrong password would take
 * longer for an existing account than for an unknown name.
 */
public final class EngineAccounts implements AuthenticationProvider, Accounts, AccountHolders, Partners {

    private final IdentityService identities;
    private final AccountRows rows;
    private final PasswordHash hash;
    private final PartnerZones zones;
    private final String nobodysPassword;

    public EngineAccounts(IdentityService identities, AccountRows rows, PasswordHash hash, PartnerZones zones) {
        this.identities = identities;
        this.rows = rows;
        this.hash = hash;
        this.zones = zones;
        nobodysPassword = hash.encrypt(UUID.randomUUID().toString());
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        var user = claimed.getName();
        var password = String.valueOf(claimed.getCredentials());
        var account = rows.find(user);
        if (account.isEmpty() || account.get().password() == null) {
            // The answer about an unknown name, or about an account without a password, takes as long as the answer to a wrong password.
            hash.check(password, nobodysPassword);
            throw new NoSuchAccount();
        }
        if (!matches(password, account.get())) {
            throw new BadCredentialsException("Wrong password");
        }
        return holder(account.get());
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Optional<Authentication> find(String user) {
        return rows.find(user).map(this::holder);
    }

    private Authentication holder(AccountRow account) {
        var groups = groupsOf(account);
        if (groups.stream().filter(Roles::isBureau).count() > 1) {
            throw new DisabledException("The account is in the bureaus of more than one country");
        }
        var person = UsernamePasswordAuthenticationToken.authenticated(account.id(), null, AuthorityUtils.createAuthorityList(groups));
        person.setDetails(state(account, groups));
        return person;
    }

    @Override
    public Optional<State> state(String user) {
        return rows.find(user).map(account -> state(account, groupsOf(account)));
    }

    @Override
    public boolean exists(String group) {
        return identities.createGroupQuery().groupId(group).count() > 0;
    }

    @Override
    public List<String> all() {
        return identities.createGroupQuery().orderByGroupId().asc().unlimitedList().stream().map(Group::getId)
                .filter(group -> Roles.isPartner(group) && Roles.isKnown(group)).toList();
    }

    @Override
    public ZoneId zone(String group) {
        return zones.of(group);
    }

    @Override
    public Optional<String> address(String group) {
        return identities.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream().map(User::getEmail)
                .filter(address -> address != null && !address.isBlank()).findFirst();
    }

    private boolean matches(String password, AccountRow account) {
        return hash.checkStored(EncryptionUtil.saltPassword(password, account.salt()), account.password());
    }

    private static State state(AccountRow account, List<String> groups) {
        return new State(UUID.nameUUIDFromBytes((account.password() + groups + account.signedOut()).getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    private static List<String> groupsOf(AccountRow account) {
        return account.groups().stream().filter(Roles::isKnown).toList();
    }
}
