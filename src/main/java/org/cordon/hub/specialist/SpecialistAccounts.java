package org.cordon.hub.specialist;

import java.util.List;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.account.AccountService.Invitation;
import org.cordon.platform.account.PostAccounts;
import org.cordon.platform.act.ActFeature;
import org.cordon.platform.act.ActLimits;
import org.cordon.platform.signin.AccountBook.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of a post. Its bureau invites specialists and ends accounts. Nobody else sees who holds an account. */
@Service
@Transactional
public class SpecialistAccounts {

    private final SpecialistRegister register;
    private final SpecialistRows rows;
    private final PostAccounts accounts;
    private final ActLimits acts;

    SpecialistAccounts(SpecialistRegister register, SpecialistRows rows, PostAccounts accounts, ActLimits acts) {
        this.register = register;
        this.rows = rows;
        this.accounts = accounts;
        this.acts = acts;
    }

    /** @throws Refusal as {@link SpecialistRegister#requireOwn} */
    @Transactional(readOnly = true)
    public List<Entry> of(String reference) {
        register.requireOwn(reference);
        return accounts.of(reference);
    }

    /** @throws Refusal as {@link SpecialistRegister#requireOwn}; conflict, if the post is unconfirmed; with every reason and its field */
    public void invite(String reference, Invitation invitation) {
        register.requireOwn(reference);
        var post = rows.lock(reference).orElseThrow(() -> SpecialistQueries.notThere(reference));
        if (post.unconfirmedSince() != null) {
            throw Refusal.conflict("Nobody has confirmed {reference} in time: say first that it is still right.", reference);
        }
        acts.take(ActFeature.CHANGE);
        accounts.invite(reference, invitation);
    }

    /**
     * Sends the owner of an account a link for setting a new password.
     *
     * @throws Refusal as {@link SpecialistRegister#requireOwn}; not found, if the post has no such account
     */
    public void sendLink(String reference, String account) {
        register.requireOwn(reference);
        acts.take(ActFeature.CHANGE);
        accounts.sendLink(reference, account);
    }

    /** Ends an account at once. @throws Refusal as {@link #sendLink} */
    public void end(String reference, String account) {
        register.requireOwn(reference);
        accounts.end(reference, account);
    }
}
