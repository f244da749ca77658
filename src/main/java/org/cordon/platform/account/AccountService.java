package org.cordon.platform.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.account.AccountRequest.Act;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.AccountBook.Entry;
import org.cordon.platform.signin.AccountBook.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acts of administrators on accounts. Nobody sets the password of another person: the owner gets a link.
 *
 * <p>A second administrator approves an act that could let somebody act as a coordinator, a compliance officer or an administrator. A
 * second administrator also approves an act that takes such a role away, or changes the mail address of an account in use.
 */
@Service
@Transactional
public class AccountService {

    /** The reference of messages about accounts, in place of the reference of a case. */
    public static final String ACCOUNTS = "ACCOUNTS";

    private final AccountBook book;
    private final AccountActs acts;
    private final Invitations invitations;
    private final AccountChanges changes;
    private final AccountApprovals approvals;
    private final CurrentCaller currentCaller;

    AccountService(AccountBook book, AccountActs acts, Invitations invitations, AccountChanges changes, AccountApprovals approvals,
            CurrentCaller currentCaller) {
        this.book = book;
        this.acts = acts;
        this.invitations = invitations;
        this.changes = changes;
        this.approvals = approvals;
        this.currentCaller = currentCaller;
    }

    /** A person to be invited. */
    public record Invitation(String account, String firstName, String lastName, String email, List<String> groups) {

        public Invitation {
            groups = groups == null ? List.of() : groups.stream().map(String::valueOf).distinct().toList();
        }
    }

    /**
     * The result of an act, which was done at once or waits for a second administrator.
     *
     * @param waits the id of the waiting request; null if the act was done at once
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Done(String account, UUID waits) {
    }

    /**
     * A request that waits for a second administrator.
     *
     * @param email     the new address, for administrators only, or null
     * @param mine      whether the caller made the request
     * @param mayDecide whether the caller may approve the request
     * @param approvers how many administrators could approve the request
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Waiting(UUID id, String act, String account, List<String> groups, String email, String askedBy, Instant askedAt,
            Instant endsAt, boolean mine,
                          boolean mayDecide, int approvers) {
    }

    /** @throws Refusal unless the caller is an administrator */
    public void requireAdministrator() {
        currentCaller.get().requireAdministrator();
    }

    /** @throws Refusal unless the caller is an administrator or a coordinator */
    public void requireReader() {
        requireReader(currentCaller.get());
    }

    static void requireReader(Caller caller) {
        if (!caller.isAdministrator() && !caller.isCoordinator()) {
            throw Refusal.forbidden("Only an administrator and the coordination see this.");
        }
    }

    @Transactional(readOnly = true)
    public List<Entry> accounts() {
        requireAdministrator();
        return book.all();
    }

    /** Returns the groups that an account can be added to. */
    @Transactional(readOnly = true)
    public List<String> groups() {
        requireAdministrator();
        return book.groups();
    }

    /** @throws Refusal when there is no such account */
    public void requireAccount(String account) {
        requireAdministrator();
        changes.found(account);
    }

    /** Invites a person, who gets an account and a link for setting the password of the account. */
    public Done invite(Invitation invitation) {
        requireAdministrator();
        invitations.check(invitation);
        var waits = invitation.groups().stream().anyMatch(Roles::isWeighty);
        return waits ? approvals.ask(Act.INVITE, invitation.account(), invitation.groups(), invitation)
                : done(invitation.account(), () -> changes.invite(invitation));
    }

    /** Sends the owner a link for setting a new password. The present password works until the new one is set. */
    public Done sendLink(String account) {
        requireAdministrator();
        var entry = changes.linkable(account);
        return entry.isWeighty() ? approvals.ask(Act.LINK, account, List.of(), null) : done(account, () -> changes.sendLink(account));
    }

    /**
     * Changes the mail address of an account. The address is changed at once if the owner was invited, has not signed in yet, and has no
     * power over others. Otherwise a second administrator has to approve.
     */
    public Done changeAddress(String account, String email) {
        requireAdministrator();
        var entry = changes.found(account);
        Invitations.requireAddress(email);
        if (entry.state() == State.PROVIDER) {
            throw Refusal.conflict("The address of {account} is what the provider says, and is taken over at the next sign-in.", account);
        }
        if (email.equals(entry.email())) {
            throw Refusal.conflict("This is the address of {account} already.", account);
        }
        return entry.state() == State.INVITED && !entry.isWeighty() ? done(account, () -> changes.changeAddress(account, email))
                : approvals.ask(Act.ADDRESS, account, List.of(), new Invitation(account, null, null, email, List.of()));
    }

    /** Adds an account to a group. */
    public Done give(String account, String group) {
        requireAdministrator();
        var entry = changes.found(account);
        requireGroup(group);
        if (entry.groups().contains(group)) {
            throw Refusal.conflict("{account} is in this group already.", account);
        }
        if (Roles.isBureau(group) && entry.groups().stream().anyMatch(Roles::isBureau)) {
            throw Refusal.conflict("An account belongs to one NCB. Remove {account} from its present one first.",
                    account);
        }
        return Roles.isWeighty(group) || entry.isWeighty() ? approvals.ask(Act.ROLE, account, List.of(group), null)
                : done(account, () -> changes.give(account, group));
    }

    /**
     * Takes an account out of a group. A second administrator has to approve taking away a role that opens files or has power over others.
     */
    public Done take(String account, String group) {
        requireAdministrator();
        if (!changes.found(account).groups().contains(group)) {
            throw Refusal.notFound("{account} is not in this group.", account);
        }
        return Roles.isWeighty(group) ? approvals.ask(Act.TAKE, account, List.of(group), null)
                : done(account, () -> changes.take(account, group));
    }

    /**
     * Removes the second factor of a person who has lost it. If a second factor is required, the person sets up a new one at the next
     * sign-in.
     */
    public Done removeFactor(String account) {
        requireAdministrator();
        return changes.found(account).isWeighty() ? approvals.ask(Act.FACTOR, account, List.of(), null)
                : done(account, () -> changes.removeFactor(account));
    }

    /** Removes the second factor of an account, at the wish of the person who starts Cordon on its machine. */
    void removeFactorAtMachine(String account) {
        changes.found(account);
        changes.removeFactor(account);
    }

    /** Removes an account. The name of the account is never given to another person. */
    public Done remove(String account) {
        requireAdministrator();
        var entry = changes.found(account);
        if (account.equals(currentCaller.get().user())) {
            throw Refusal.conflict("You cannot remove your own account; ask another administrator.");
        }
        return entry.isWeighty() ? approvals.ask(Act.REMOVE, account, List.of(), null) : done(account, () -> changes.remove(account));
    }

    /** Returns a page of the recorded acts, the last first, beginning after the act {@code after}. */
    @Transactional(readOnly = true)
    public List<RecordedAct> changes(UUID after, int limit) {
        requireReader();
        return acts.page(after, limit);
    }

    private Done done(String account, Runnable act) {
        AuditNotes.concerns(account);
        act.run();
        return new Done(account, null);
    }

    private void requireGroup(String group) {
        if (!book.isGroup(group)) {
            throw Refusal.notFound("There is no group {group}.", group);
        }
    }
}
