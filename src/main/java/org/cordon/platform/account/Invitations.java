package org.cordon.platform.account;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.platform.account.AccountService.Invitation;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.ProvidedAccounts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Checks whether a person can be invited. */
@Component
class Invitations {

    /**
     * The form of account names: small letters only, like the names of accounts of an identity provider, so that no two names look alike.
     */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;:<>()\"\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NAME = 100;

    private final AccountBook book;
    private final AccountActs acts;
    private final boolean provider;

    Invitations(AccountBook book, AccountActs acts, @Value("${cordon.oidc.issuer}") String issuer) {
        this.book = book;
        this.acts = acts;
        provider = !issuer.isEmpty();
    }

    /** @throws Refusal with everything that is wrong with the invitation, field by field */
    void check(Invitation invitation) {
        var reasons = new ArrayList<Reason>();
        var account = invitation.account();
        if (account == null || !NAME.matcher(account).matches()) {
            reasons.add(Reason.of("account", "has to be of 2 to 64 small letters, digits, dots, hyphens, underscores and at signs"));
        } else if (book.find(account).isPresent()) {
            reasons.add(Reason.of("account", "is that of somebody already"));
        } else if (acts.wasRemoved(account)) {
            reasons.add(Reason.of("account", "was that of somebody who has no account any more: nobody inherits a name. Choose another"));
        } else if (provider && !account.startsWith(ProvidedAccounts.SERVICE)) {
            reasons.add(Reason.of("account", "has to begin with service-: people sign in at the provider, which needs no invitation"));
        }
        name("firstName", invitation.firstName(), reasons);
        name("lastName", invitation.lastName(), reasons);
        address(invitation.email(), reasons);
        invitation.groups().stream().filter(group -> !book.isGroup(group)).findFirst()
                .ifPresent(group -> reasons.add(Reason.of("groups", "holds one that there is not: {group}", group)));
        if (invitation.groups().stream().filter(Roles::isBureau).count() > 1) {
            reasons.add(Reason.of("groups", "holds the bureaus of two countries; an account belongs to one NCB"));
        }
        refuse(reasons);
    }

    private static void name(String field, String name, Collection<Reason> reasons) {
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            reasons.add(Reason.of(field, "has to be given, in 100 characters at most"));
        }
    }

    private static void address(String email, Collection<Reason> reasons) {
        if (email == null || email.length() > LONGEST_ADDRESS || !ADDRESS.matcher(email).matches()) {
            reasons.add(Reason.of("email", "has to be a mail address"));
        }
    }

    /** @throws Refusal if the text is no mail address */
    static void requireAddress(String email) {
        var reasons = new ArrayList<Reason>();
        address(email, reasons);
        refuse(reasons);
    }

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("Nothing was done: some of it is not valid.", reasons);
        }
    }
}
