package org.cordon.platform.gate.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.input.UnseenSigns;
import org.cordon.platform.signin.Accounts;
import org.cordon.platform.signin.ProvidedAccounts;
import org.cordon.platform.signin.ProvidedAccounts.NotTaken.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the people of the identity provider in the engine's accounts, where the webapps and the candidate groups of tasks need them.
 *
 * <p>An account is bound to the provider's subject, which is never reassigned. A name alone would let one person into the account of an
 * earlier holder of the name, or into an account that was made here.
 */
@Component
class EngineProvidedAccounts implements ProvidedAccounts {

    /**
     * Matches the names that an account can have. The engine accepts these names. They are in small letters, so that no two names look
     * alike, and none can begin like the name of Cordon itself.
     */
    private static final Pattern USABLE = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,63}");

    /** A mark that names the person of the provider to whom an account belongs. */
    static final String SUBJECT = "provider-subject";

    private final IdentityService identities;
    private final Accounts accounts;
    private final JdbcClient jdbc;

    EngineProvidedAccounts(IdentityService identities, Accounts accounts, JdbcClient jdbc) {
        this.identities = identities;
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(noRollbackFor = NotTaken.class)
    public SignedIn signIn(Vouched vouched, boolean administrators) {
        var account = nameOf(vouched);
        // The lock makes one account for a person who signs in twice at the same time.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))").param("account", account).query().listOfRows();
        var user = his(account, vouched);
        var present = present(account);
        var named = named(vouched, present, administrators);
        var several = named.stream().filter(Roles::isBureau).count() > 1;
        var wanted = several ? Set.<String>of() : named;
        present.stream().filter(group -> !wanted.contains(group)).forEach(group -> identities.deleteMembership(account, group));
        if (wanted.isEmpty()) {
            throw new NotTaken(Reason.NO_ROLE, several ? "The provider names the bureaus of more than one country"
                    : "None of the groups that the provider names means anything to Cordon");
        }
        describe(account, user, vouched);
        wanted.stream().filter(group -> !present.contains(group)).forEach(group -> identities.createMembership(account, group));
        return new SignedIn(account, List.copyOf(wanted), accounts.state(account).orElseThrow());
    }

    private static String nameOf(Vouched vouched) {
        var name = vouched.names().stream().filter(Objects::nonNull).map(told -> told.toLowerCase(Locale.ROOT))
                .filter(told -> USABLE.matcher(told).matches()).findFirst()
                .orElseThrow(() -> new NotTaken(Reason.NAME_TAKEN, "The provider gives no name that an account can have"));
        if (name.equals(EMERGENCY) || name.startsWith(SERVICE)) {
            throw new NotTaken(Reason.NAME_TAKEN, "The name " + name + " is reserved for accounts of Cordon's own");
        }
        return name;
    }

    private Set<String> named(Vouched vouched, Set<String> present, boolean administrators) {
        var there = identities.createGroupQuery().unlimitedList().stream().map(Group::getId).collect(Collectors.toSet());
        var named = vouched.groups().stream().filter(group -> Roles.isKnown(group) && there.contains(group))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!administrators) {
            named.remove(Roles.ADMINISTRATOR);
            present.stream().filter(Roles.ADMINISTRATOR::equals).forEach(named::add);
        }
        return named;
    }

    private Set<String> present(String account) {
        return identities.createGroupQuery().groupMember(account).list().stream().map(Group::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns the account if it belongs to this person; null if no account has the name. Throws {@link NotTaken} if the account is another
     * person's.
     */
    private User his(String account, Vouched vouched) {
        var user = identities.createUserQuery().userId(account).singleResult();
        if (user != null && !subject(vouched).equals(identities.getUserInfo(account, SUBJECT))) {
            throw new NotTaken(Reason.NAME_TAKEN, "The account " + account + " is not of the person whom the provider calls so");
        }
        return user;
    }

    /** Updates the account with what the provider says about the person. If there is no account yet, makes it. */
    private void describe(String account, User user, Vouched vouched) {
        var kept = user == null ? identities.newUser(account) : user;
        kept.setFirstName(vouched.name() == null ? account : UnseenSigns.without(vouched.name()));
        kept.setLastName("");
        kept.setEmail(vouched.email());
        identities.saveUser(kept);
        if (user == null) {
            identities.setUserInfo(account, SUBJECT, subject(vouched));
        }
    }

    /** Returns a digest of issuer and subject, because both together can be longer than what the engine keeps. */
    private static String subject(Vouched vouched) {
        return PasswordHash.sha256(vouched.issuer() + "\n" + vouched.subject());
    }
}
