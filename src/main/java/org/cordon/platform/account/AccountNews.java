package org.cordon.platform.account;

import static org.cordon.platform.account.AccountService.ACCOUNTS;

import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.country.CountryDirectory;
import org.cordon.kernel.identity.IdentityFeature.IdentityMessage;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.account.AccountFeature.AccountMessage;
import org.cordon.platform.account.AccountLetters.Letter;
import org.cordon.platform.notification.Notifications;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.AccountBook.Entry;
import org.springframework.stereotype.Component;

/** Records what was done to accounts, and notifies the people concerned, in the same transaction. */
@Component
class AccountNews {

    private static final ThreadLocal<Approved> APPROVED = new ThreadLocal<>();

    private final AccountActs acts;
    private final AccountLetters letters;
    private final AccountBook book;
    private final Notifications notifications;
    private final CountryDirectory directory;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    AccountNews(AccountActs acts, AccountLetters letters, AccountBook book, Notifications notifications, CountryDirectory directory,
            CurrentCaller currentCaller, Clock clock) {
        this.acts = acts;
        this.letters = letters;
        this.book = book;
        this.notifications = notifications;
        this.directory = directory;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** A request of one administrator that a second administrator has approved. */
    private record Approved(AccountRequest request, String by) {
    }

    void approved(AccountRequest request, String by, Runnable done) {
        APPROVED.set(new Approved(request, by));
        try {
            done.run();
        } finally {
            APPROVED.remove();
        }
    }

    /** Returns the person who acts; empty at a sign-in through the identity provider, and when Cordon itself acts. */
    Optional<String> person() {
        return currentCaller.find().filter(caller -> !caller.isSystem()).map(Caller::user);
    }

    /**
     * Records what owners did to their own accounts. The owner is signed in, or has used a link; with a link, Cordon acts for the owner.
     */
    void writeByOwner(AccountAct act, String account) {
        write(act, account, null, currentCaller.find().map(caller -> account).orElse(null), null);
    }

    void write(AccountAct act, String account, String group, UUID request) {
        write(act, account, group, person().orElse(null), request);
    }

    private void write(AccountAct act, String account, String group, String by, UUID request) {
        var approved = APPROVED.get();
        acts.add(approved == null ? new RecordedAct(UUID.randomUUID(), clock.instant(), act, account, group, by, null, request)
                : new RecordedAct(UUID.randomUUID(), clock.instant(), act, account, group, approved.request().askedBy(), approved.by(),
                        approved.request().id()));
    }

    void tellCoordination(MessageKind kind, String act, String account, String group) {
        notifications.send(kind, Roles.COORDINATOR, ACCOUNTS, ACCOUNTS, parameters(act, account, group));
    }

    /** Tells a bureau which account acts for the bureau from now on, if the contact of the bureau is known. */
    void tellBureau(String account, String group) {
        if (Roles.isBureau(group)
                && directory.find(group.substring(Roles.bureau("").length())).flatMap(country -> country.contact()).isPresent()) {
            notifications.send(IdentityMessage.ROLE_GIVEN, group, ACCOUNTS, ACCOUNTS, parameters(null, account, group));
        }
    }

    /** @param address the owner's address; the owner is not told if it is null */
    void tellOwner(MessageKind kind, String act, String account, String group, String address) {
        if (address != null && !address.isBlank()) {
            letters.add(notifications.sendToOwner(kind, bureauOf(account), ACCOUNTS, parameters(act, account, group)),
                    new Letter(account, address, false));
        }
    }

    /** Tells an administrator what was done to another person's account. */
    void tell(Entry reader, MessageKind kind, String act, String account, String group) {
        if (reader.email() != null && !reader.email().isBlank()) {
            letters.add(notifications.sendToOwner(kind, null, ACCOUNTS, parameters(act, account, group)),
                    new Letter(reader.account(), reader.email(), false));
        }
    }

    void sendLink(Entry entry) {
        letters.add(
                notifications.sendToOwner(AccountMessage.ACCOUNT_LINK, bureauOf(entry.account()), ACCOUNTS,
                        parameters(null, entry.account(), null)),
                new Letter(entry.account(), entry.email(), true));
    }

    private String bureauOf(String account) {
        return book.find(account).flatMap(entry -> entry.groups().stream().filter(Roles::isBureau).findFirst()).orElse(null);
    }

    private static Map<String, String> parameters(String act, String account, String group) {
        var parameters = new HashMap<String, String>();
        parameters.put("account", account.toLowerCase(Locale.ROOT));
        if (act != null) {
            parameters.put("act", act);
        }
        if (group != null) {
            parameters.put("group", group);
        }
        return parameters;
    }
}
