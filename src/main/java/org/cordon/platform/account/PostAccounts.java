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
 * The accounts of posts of specialists, which their bureaus keep without an administrator: each is of one post and of nothing else, so that
 * nobody gets a right by it that the bureau has not. Whether the caller keeps the post was decided before.
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

    /** Those of a post, in order. */
    @Transactional(readOnly = true)
    public List<Entry> of(String post) {
        return book.all().stream().filter(entry -> entry.groups().contains(Roles.post(post))).toList();
    }

    /**
     * Invites somebody of a post: he gets an account, and a link with which he sets its password.
     *
     * @param invitation whose groups are those of nobody
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
     * Sends the owner of an account of a post a link with which he sets a new password.
     *
     * @throws Refusal not found, if it is none of this post
     */
    public void sendLink(String post, String account) {
        require(post, account);
        AuditNotes.concerns(account);
        changes.sendLink(account);
    }

    /**
     * Ends an account of a post, and what it is signed in with. Its name is never that of somebody else again.
     *
     * @throws Refusal not found, if it is none of this post
     */
    public void end(String post, String account) {
        require(post, account);
        AuditNotes.concerns(account);
        book.remove(account);
    }

    /** Ends all of a post. */
    public void endAll(String post) {
        of(post).forEach(entry -> book.remove(entry.account()));
    }

    private void require(String post, String account) {
        book.find(account).filter(entry -> entry.groups().contains(Roles.post(post)))
                .orElseThrow(() -> Refusal.notFound("{account} is no account of {reference}.", account, post));
    }
}
