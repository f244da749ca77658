package org.cordon.platform.account;

import java.util.List;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.account.AccountService.Invitation;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.AccountBook.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts of posts of specialists, which their bureaus manage without an administrator. Each account belongs to one post and to no
 * other group, so that the account gives no right that the bureau does not have. The calling feature has checked before that the post
 * belongs to the caller's bureau.
 */
@Service
@Transactional
public class PostAccounts {

    private final AccountBook book;
    private final Invitations invitations;
    private final AccountChanges changes;

    PostAccounts(AccountBook book, Invitations invitations, AccountChanges changes) {
        this.book = book;
        this.invitations = invitations;
        this.changes = changes;
    }

    /** Returns the accounts of a post, in order. */
    @Transactional(readOnly = true)
    public List<Entry> of(String post) {
        return book.all().stream().filter(entry -> entry.groups().contains(Roles.post(post))).toList();
    }

    /**
     * Invites a specialist of a post, who gets an account and a link for setting the password of the account.
     *
     * @param invitation the invitation; its groups are ignored
     * @throws Refusal with every reason and its field
     */
    public void invite(String post, Invitation invitation) {
        book.makeGroup(Roles.post(post));
        var invited = new Invitation(invitation.account(), invitation.firstName(), invitation.lastName(), invitation.email(),
                List.of(Roles.post(post)));
        invitations.check(invited);
        AuditNotes.concerns(invited.account());
        changes.invite(invited);
    }

    /**
     * Sends a link for setting a new password to the owner of an account of a post.
     *
     * @throws Refusal not found, if the account does not belong to this post
     */
    public void sendLink(String post, String account) {
        require(post, account);
        AuditNotes.concerns(account);
        changes.sendLink(account);
    }

    /**
     * Removes an account of a post and ends its sessions. The name of the account is never given to another person.
     *
     * @throws Refusal not found, if the account does not belong to this post
     */
    public void end(String post, String account) {
        require(post, account);
        AuditNotes.concerns(account);
        book.remove(account);
    }

    /** Removes all accounts of a post. */
    public void endAll(String post) {
        of(post).forEach(entry -> book.remove(entry.account()));
    }

    private void require(String post, String account) {
        book.find(account).filter(entry -> entry.groups().contains(Roles.post(post)))
                .orElseThrow(() -> Refusal.notFound("{account} is no account of {reference}.", account, post));
    }
}
