package org.cordon.access.engine;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.cordon.access.Accounts;
import org.cordon.access.ProvidedAccounts;
import org.cordon.access.ProvidedAccounts.NotTaken.Reason;
import org.cordon.access.Roles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the people of the identity provider among the engine's accounts, where the webapps and the candidate groups of tasks need them.
 *
 * <p>An account is bound to the provider's subject, which never changes hands; its name alone would let one person into the account of another who
 * had the name before, and into an account that was made here.
 */
@Component
class EngineProvidedAccounts implements ProvidedAccounts {

    /** What the engine takes for an id, in small letters, so that no name looks like another. None begins like the system's. */
    private static final Pattern USABLE = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    /** Kept with the account: whose it is. */
    private static final String SUBJECT = "provider-subject";

    private final IdentityService identities;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    EngineProvidedAccounts(IdentityService identities, Accounts accounts, JdbcClient jdbc) {
        this.identities = identities;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public SignedIn signIn(Vouched vouched, boolean administrators) {
        var account = nameOf(vouched);
        // Whoever signs in twice at once is made once.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))").param("account", account).query().listOfRows();
        var present = present(account);
        var wanted = wanted(vouched, present, administrators);
        own(account, vouched);
        present.stream().filter(group -> !wanted.contains(group)).forEach(group -> identities.deleteMembership(account, group));
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identities.createMembership(account, group));
        return new SignedIn(account, List.copyOf(wanted), accounts.state(account).orElseThrow());
    }

    private static String nameOf(Vouched vouched) {
        var name = vouched.names().stream().filter(Objects::nonNull).map(told -> told.toLowerCase(Locale.ROOT)).filter(told -> USABLE.matcher(told).matches()).findFirst()
                .orElseThrow(() -> new NotTaken(Reason.NAME_TAKEN, "The provider gives no name that an account can have"));
        if (name.equals(EMERGENCY) || name.startsWith(SERVICE)) {
            throw new NotTaken(Reason.NAME_TAKEN, "The name " + name + " is reserved for accounts of Cordon's own");
        }
        return name;
    }

    private Set<String> wanted(Vouched vouched, Set<String> present, boolean administrators) {
        var there = identities.createGroupQuery().unlimitedList().stream().map(Group::getId).collect(Collectors.toSet());
        var wanted = vouched.groups().stream().filter(group -> Roles.isKnown(group) && there.contains(group)).collect(Collectors.toCollection(TreeSet::new));
        if (!administrators) {
            wanted.remove(Roles.ADMINISTRATOR);
            present.stream().filter(Roles.ADMINISTRATOR::equals).forEach(wanted::add);
        }
        if (wanted.isEmpty()) {
            throw new NotTaken(Reason.NO_ROLE, "None of the groups that the provider names means anything to Cordon");
        }
        if (wanted.stream().filter(Roles::isBureau).count() > 1) {
            throw new NotTaken(Reason.NO_ROLE, "The provider names the bureaus of more than one country");
        }
        return wanted;
    }

    private Set<String> present(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream().map(Group::getId).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Finds the account to be his, or makes it. */
    private void own(String account, Vouched vouched) {
        var user = identities.createUserQuery().userId(account).singleResult();
        if (user != null && !subject(vouched).equals(identities.getUserInfo(account, SUBJECT))) {
            throw new NotTaken(Reason.NAME_TAKEN, "The account " + account + " is not of the person whom the provider calls so");
        }
        var kept = user == null ? identities.newUser(account) : user;
        kept.setFirstName(vouched.name() == null ? account : vouched.name());
        kept.setLastName("");
        kept.setEmail(vouched.email());
        identities.saveUser(kept);
        if (user == null) {
            identities.setUserInfo(account, SUBJECT, subject(vouched));
        }
    }

    /** A digest, because both together can be longer than what the engine keeps. */
    private static String subject(Vouched vouched) {
        return PasswordHash.sha256(vouched.issuer() + "\n" + vouched.subject());
    }
}
