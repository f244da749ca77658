package org.cordon.platform.gate.accounts;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rules that refuse changes of accounts, whether a change comes from Admin, over the engine's HTTP interface or in an unforeseen way.
 * These rules do not apply to Cordon's own start, its jobs and the sign-in at a provider, which have no caller. Changes that were decided
 * on the page of the accounts pass without a check ({@link #decided}).
 *
 * <p>The previous state of an account is read with SQL. The engine's cache would return the state that is about to be written.
 */
public final class IdentityRules {

    private static final ThreadLocal<Boolean> DECIDED = new ThreadLocal<>();

    private final CurrentCaller currentCaller;
    private final ObjectProvider<JdbcClient> sql;

    public IdentityRules(CurrentCaller currentCaller, ObjectProvider<JdbcClient> sql) {
        this.currentCaller = currentCaller;
        this.sql = sql;
    }

    /** The kept state of an account. */
    public record Kept(String password, String salt, String firstName, String lastName, String email) {
    }

    /** Runs an act that was decided on the page of the accounts. */
    void decided(Runnable act) {
        var before = DECIDED.get();
        DECIDED.set(true);
        try {
            act.run();
        } finally {
            DECIDED.set(before);
        }
    }

    public Optional<Kept> kept(String account) {
        return sql.getObject().sql("select pwd_, salt_, first_, last_, email_ from engine.act_id_user where id_ = ?").param(account)
                .query((row, number) -> new Kept(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .optional();
    }

    /** @param kept the previous state, if the account existed */
    void maySave(UserEntity account, Optional<Kept> kept) {
        if (isFree()) {
            return;
        }
        if (kept.isEmpty()) {
            throw noAccounts();
        }
        var own = currentCaller.get().user().equals(account.getId());
        // The engine saves the hash with everything else. Without this check, the hash of one account could be written into another.
        if (account.hasNewPassword() ? !own
                : !Objects.equals(account.getPassword(), kept.get().password()) || !Objects.equals(account.getSalt(), kept.get().salt())) {
            throw noPasswords();
        }
        mayHaveAddress(account.getEmail(), kept.get());
    }

    public void mayHaveAddress(String email, Kept kept) {
        if (!isFree() && !Objects.equals(email, kept.email())) {
            throw Refusal.forbidden(
                    "The mail address of an account is changed on the page of the accounts, /accounts, where its owner is told and a second administrator agrees.");
        }
    }

    public void mayGive(String account, String group) {
        // The lock makes two simultaneous changes see each other.
        sql.getObject().sql("select pg_advisory_xact_lock(hashtextextended(:account, 0))").param("account", account).query().listOfRows();
        var groups = groupsOf(account);
        if (Roles.isBureau(group) && groups.stream().anyMatch(other -> Roles.isBureau(other) && !other.equals(group))) {
            throw Refusal.conflict("An account belongs to one NCB. Remove {account} from its present one first.",
                    account);
        }
        if (Roles.isKnown(group) && groups.stream().anyMatch(other -> Roles.isKnown(other) && !other.equals(group)
                && (Roles.isPost(group) || Roles.isPost(other)))) {
            throw Refusal.conflict("An account of a post of specialists has no other role, and no other account is one of a post.");
        }
        if (!isFree() && (Roles.isWeighty(group) || Roles.isKnown(group) && groups.stream().anyMatch(Roles::isWeighty))) {
            throw Refusal.forbidden(
                    "A role for a coordinator, a compliance officer or an administrator, and one that makes somebody such, waits for a second administrator. Ask for it on the page of the accounts, /accounts.");
        }
    }

    /** Refuses to take a weighty role from an account. The loss of the role has the same effect as the deletion of the account. */
    public void mayTake(String account, String group) {
        if (!isFree() && Roles.isWeighty(group) && groupsOf(account).contains(group)) {
            throw needsTwo();
        }
    }

    public void mayRemove(String account) {
        if (!isFree() && groupsOf(account).stream().anyMatch(Roles::isWeighty)) {
            throw needsTwo();
        }
    }

    /** Refuses to delete a group that Cordon knows, because that would take the role from all its members. */
    public void mayDelete(String group) {
        if (!isFree() && Roles.isKnown(group)) {
            throw Refusal.forbidden("The group {group} belongs to Cordon and is not deleted. Take accounts out of it instead.", group);
        }
    }

    private static Refusal needsTwo() {
        return Refusal.forbidden(
                "A role of a coordinator, a compliance officer or an administrator is taken away, and such an account removed, by two administrators. Ask for it on the page of the accounts, /accounts.");
    }

    public boolean areThere(String account, String group) {
        return sql.getObject().sql(
                "select exists (select from engine.act_id_user where id_ = :account) and exists (select from engine.act_id_group where id_ = :group)")
                .param("account", account).param("group", group).query(Boolean.class).single();
    }

    public static Refusal noAccounts() {
        return Refusal.forbidden(
                "Accounts are made on the page of the accounts, /accounts. The owner gets a link by mail and sets the password.");
    }

    public static Refusal noPasswords() {
        return Refusal.forbidden(
                "Nobody sets the password of somebody else. Send its owner a link on the page of the accounts, /accounts; your own you change on /account.");
    }

    private boolean isFree() {
        return Boolean.TRUE.equals(DECIDED.get()) || currentCaller.find().filter(caller -> !caller.isSystem()).isEmpty();
    }

    private List<String> groupsOf(String account) {
        return sql.getObject().sql("select group_id_ from engine.act_id_membership where user_id_ = ?").param(account).query(String.class)
                .list();
    }
}
