package org.cordon.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordon.account.AccountRequest.Act;
import org.cordon.caller.AuditNotes;
import org.cordon.caller.CurrentCaller;
import org.cordon.caller.Roles;
import org.cordon.notification.MessageKind;
import org.cordon.shared.Refusal;
import org.cordon.shared.Refusal.Reason;
import org.cordon.signin.AccountBook;
import org.cordon.signin.AccountBook.Entry;
import org.cordon.signin.AccountBook.State;
import org.cordon.signin.ProvidedAccounts;
import org.cordon.signin.factor.SecondFactors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators do to accounts. Nobody sets the password of another: its owner gets a link. What could let somebody act as a
 * coordinator or an administrator, and every other mail address of an account that somebody uses, waits for a second administrator.
 */
@Service
@Transactional
public class AccountService {

    /** How long something waits, and how long ago an administrator has to have come to be a second one. */
    static final Duration WAIT = Duration.ofHours(24);

    /** Names of accounts are in small letters, as at a sign-in by a provider, so that no name looks like another. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;:<>()\"\\\\]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_ADDRESS = 200;
    private static final int LONGEST_NAME = 100;

    /** Decides in place of a second administrator who is not there; whoever starts Cordon on its machine. */
    static final String MACHINE = "#machine";

    private final AccountBook book;
    private final AccountActs acts;
    private final AccountRequests requests;
    private final AccountNews news;
    private final SecondFactors factors;
    private final CurrentCaller currentCaller;
    private final Clock clock;
    private final boolean provider;

    AccountService(AccountBook book, AccountActs acts, AccountRequests requests, AccountNews news, SecondFactors factors,
            CurrentCaller currentCaller, Clock clock,
                   @Value("${cordon.oidc.issuer}") String issuer) {
        this.book = book;
        this.acts = acts;
        this.requests = requests;
        this.news = news;
        this.factors = factors;
        this.currentCaller = currentCaller;
        this.clock = clock;
        provider = !issuer.isEmpty();
    }

    /** Somebody to be invited. */
    public record Invitation(String account, String firstName, String lastName, String email, List<String> groups) {

        public Invitation {
            groups = groups == null ? List.of() : groups.stream().map(String::valueOf).distinct().toList();
        }
    }

    /** What was done at once, or waits. @param waits the request that waits, or null */
    public record Done(String account, UUID waits) {
    }

    /**
     * Something that waits.
     *
     * @param email     the new address, for administrators alone, or null
     * @param mine      whether the caller asked for it
     * @param mayDecide whether the caller may approve it
     * @param approvers how many administrators could
     */
    public record Waiting(UUID id, String act, String account, List<String> groups, String email, String askedBy, Instant askedAt,
            Instant endsAt, boolean mine,
                          boolean mayDecide, int approvers) {
    }

    /** @throws Refusal unless the caller is an administrator */
    public void requireAdministrator() {
        if (!currentCaller.get().isAdministrator()) {
            throw Refusal.forbidden("Only an administrator may do this.");
        }
    }

    /** @throws Refusal unless the caller keeps the accounts, or coordinates */
    public void requireReader() {
        if (!currentCaller.get().isAdministrator() && !currentCaller.get().isCoordinator()) {
            throw Refusal.forbidden("Only an administrator and the coordination see this.");
        }
    }

    @Transactional(readOnly = true)
    public List<Entry> accounts() {
        requireAdministrator();
        return book.all();
    }

    /** Into which an account can be put. */
    @Transactional(readOnly = true)
    public List<String> groups() {
        requireAdministrator();
        return book.groups();
    }

    /** @throws Refusal when there is no such account */
    public void requireAccount(String account) {
        requireAdministrator();
        found(account);
    }

    /** Invites somebody: he gets an account, and a link with which he sets its password. */
    public Done invite(Invitation invitation) {
        requireAdministrator();
        check(invitation);
        var waits = invitation.groups().stream().anyMatch(Roles::isWeighty);
        return waits ? ask(Act.INVITE, invitation.account(), invitation.groups(), invitation)
                : done(invitation.account(), () -> doInvite(invitation));
    }

    private void check(Invitation invitation) {
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
            reasons.add(Reason.of("groups", "holds the bureaus of two countries, for which nobody works"));
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

    private static void refuse(List<Reason> reasons) {
        if (!reasons.isEmpty()) {
            throw Refusal.invalid("Nothing was done: some of it is not valid.", reasons);
        }
    }

    private void doInvite(Invitation invitation) {
        if (book.find(invitation.account()).isPresent()) {
            throw Refusal.conflict("The account {account} is that of somebody already.", invitation.account());
        }
        book.make(invitation.account(), invitation.firstName().strip(), invitation.lastName().strip(), invitation.email());
        invitation.groups().forEach(group -> book.give(invitation.account(), group));
        news.write(AccountAct.INVITED, invitation.account(), null, null);
        news.sendLink(found(invitation.account()));
        news.tellCoordination(MessageKind.ACCOUNT_CHANGED, AccountAct.INVITED.name(), invitation.account(), null);
    }

    /** Sends the owner a link with which he sets a new password. The present one serves until then. */
    public Done sendLink(String account) {
        requireAdministrator();
        var entry = linkable(account);
        return entry.isWeighty() ? ask(Act.LINK, account, List.of(), null) : done(account, () -> doSendLink(account));
    }

    private Entry linkable(String account) {
        var entry = found(account);
        if (entry.state() == State.PROVIDER
                || provider && !account.startsWith(ProvidedAccounts.SERVICE) && !account.equals(ProvidedAccounts.EMERGENCY)) {
            throw Refusal.conflict("{account} signs in at the provider, and has no password here.", account);
        }
        if (entry.email() == null || entry.email().isBlank()) {
            throw Refusal.conflict("{account} has no mail address to which a link could go. Give it one first.", account);
        }
        return entry;
    }

    private void doSendLink(String account) {
        var entry = linkable(account);
        news.write(AccountAct.LINK_SENT, account, null, null);
        news.sendLink(entry);
        news.tellCoordination(MessageKind.ACCOUNT_CHANGED, AccountAct.LINK_SENT.name(), account, null);
    }

    /** Gives an account another mail address, at once only if its owner was invited and has not come yet. */
    public Done changeAddress(String account, String email) {
        requireAdministrator();
        var entry = found(account);
        var reasons = new ArrayList<Reason>();
        address(email, reasons);
        refuse(reasons);
        if (entry.state() == State.PROVIDER) {
            throw Refusal.conflict("The address of {account} is what the provider says, and is taken over at the next sign-in.", account);
        }
        if (email.equals(entry.email())) {
            throw Refusal.conflict("This is the address of {account} already.", account);
        }
        return entry.state() == State.INVITED && !entry.isWeighty() ? done(account, () -> doChangeAddress(account, email))
                : ask(Act.ADDRESS, account, List.of(), new Invitation(account, null, null, email, List.of()));
    }

    private void doChangeAddress(String account, String email) {
        book.changeAddress(account, email);
        news.tellOwner(MessageKind.ACCOUNT_CHANGED, AccountAct.ADDRESS.name(), account, null, email);
    }

    /** Puts an account into a group. */
    public Done give(String account, String group) {
        requireAdministrator();
        var entry = found(account);
        requireGroup(group);
        if (entry.groups().contains(group)) {
            throw Refusal.conflict("{account} is in this group already.", account);
        }
        if (Roles.isBureau(group) && entry.groups().stream().anyMatch(Roles::isBureau)) {
            throw Refusal.conflict("Nobody works for the bureaus of two countries. Take {account} out of its present bureau first.",
                    account);
        }
        return Roles.isWeighty(group) || entry.isWeighty() ? ask(Act.ROLE, account, List.of(group), null)
                : done(account, () -> book.give(account, group));
    }

    /** Takes an account out of a group, at once: that lets nobody in. */
    public void take(String account, String group) {
        requireAdministrator();
        if (!found(account).groups().contains(group)) {
            throw Refusal.notFound("{account} is not in this group.", account);
        }
        AuditNotes.concerns(account);
        book.take(account, group);
    }

    /** Takes away the second factor of somebody who has lost it. Whoever has to have one sets up another at his next sign-in. */
    public Done removeFactor(String account) {
        requireAdministrator();
        return found(account).isWeighty() ? ask(Act.FACTOR, account, List.of(), null) : done(account, () -> doRemoveFactor(account));
    }

    /** Takes away a second factor for whoever starts Cordon on its machine. */
    void removeFactorAtMachine(String account) {
        found(account);
        doRemoveFactor(account);
    }

    private void doRemoveFactor(String account) {
        if (!factors.forget(account)) {
            throw Refusal.conflict("{account} has no second factor.", account);
        }
    }

    /** Ends an account. Its name is never that of somebody else again. */
    public void remove(String account) {
        requireAdministrator();
        found(account);
        if (account.equals(currentCaller.get().user())) {
            throw Refusal.conflict("Nobody removes his own account; another administrator does.");
        }
        AuditNotes.concerns(account);
        book.remove(account);
    }

    /** What waits, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        requireReader();
        var caller = currentCaller.get();
        var now = clock.instant();
        var administrators = book.all().stream().filter(entry -> entry.groups().contains(Roles.ADMINISTRATOR)).map(Entry::account).toList();
        return requests.waiting(now).stream()
                .map(request -> new Waiting(request.id(), request.act().name(), request.account(), request.groups(),
                        caller.isAdministrator() ? request.address() : null, request.askedBy(), request.askedAt(), request.endsAt(),
                        request.askedBy().equals(caller.user()),
                caller.isAdministrator() && isSecond(caller.user(), request, now),
                (int) administrators.stream().filter(account -> isSecond(account, request, now)).count())).toList();
    }

    /** Does what was asked for, as the second administrator. */
    public void approve(UUID id) {
        requireAdministrator();
        var now = clock.instant();
        var request = open(id, now);
        var second = currentCaller.get().user();
        if (request.askedBy().equals(second)) {
            throw Refusal.forbidden("You have asked for this yourself: a second administrator approves it.");
        }
        if (request.account().equals(second)) {
            throw Refusal.forbidden("This is about your own account: another administrator approves it.");
        }
        if (!isSecond(second, request, now)) {
            throw Refusal.forbidden(
                    "Your account was made, or opened anew, by the one who asks for this, or became an administrator’s after it was asked for. An administrator "
                    + "of longer standing approves it.");
        }
        approve(request, second, now);
    }

    /** Approves a request for whoever starts Cordon on its machine, where there is no second administrator. */
    void approveAtMachine(UUID id) {
        approve(open(id, clock.instant()), MACHINE, clock.instant());
    }

    private void approve(AccountRequest request, String by, Instant now) {
        AuditNotes.concerns(request.account());
        requests.decided(request.id(), "APPROVED", by, now);
        news.approved(request, by, () -> {
            switch (request.act()) {
            case INVITE ->
                doInvite(new Invitation(request.account(), request.firstName(), request.lastName(), request.address(), request.groups()));
                case LINK -> doSendLink(request.account());
                case ADDRESS -> {
                    found(request.account());
                    doChangeAddress(request.account(), request.address());
                }
                case FACTOR -> doRemoveFactor(request.account());
                case ROLE -> {
                    found(request.account());
                    request.groups().forEach(group -> book.give(request.account(), group));
                }
            }
        });
    }

    /** What was asked for is not done. Whoever asked takes it back so, too. */
    public void refuse(UUID id) {
        requireReader();
        var request = open(id, clock.instant());
        AuditNotes.concerns(request.account());
        requests.decided(id, "REFUSED", currentCaller.get().user(), clock.instant());
        news.write(AccountAct.REQUEST_REFUSED, request.account(), null, id);
        news.tellCoordination(MessageKind.ACCOUNT_CHANGED, AccountAct.REQUEST_REFUSED.name(), request.account(), null);
        book.find(request.account()).ifPresent(entry ->
                news.tellOwner(MessageKind.ACCOUNT_CHANGED, AccountAct.REQUEST_REFUSED.name(), entry.account(), null, entry.email()));
    }

    /** What was done, the last first. */
    @Transactional(readOnly = true)
    public List<RecordedAct> changes(UUID after, int limit) {
        requireReader();
        return acts.page(after, limit);
    }

    private boolean isSecond(String account, AccountRequest request, Instant now) {
        return !account.equals(request.askedBy()) && !account.equals(request.account())
                && !acts.isTooNew(account, request.askedBy(), request.askedAt(), now, WAIT);
    }

    private AccountRequest open(UUID id, Instant now) {
        return requests.lock(id, now)
                .orElseThrow(() -> Refusal.notFound("Nothing waits here any more: it was decided, or its 24 hours are over."));
    }

    private Done ask(Act act, String account, List<String> groups, Invitation told) {
        var now = clock.instant();
        if (requests.waiting(now).stream()
                .anyMatch(other -> other.act() == act && other.account().equals(account) && other.groups().equals(groups))) {
            throw Refusal.conflict("This was asked for already, and waits for a second administrator.");
        }
        AuditNotes.concerns(account);
        var request = new AccountRequest(UUID.randomUUID(), act, account, groups, told == null ? null : told.firstName(),
                told == null ? null : told.lastName(),
                told == null ? null : told.email(), currentCaller.get().user(), now, now.plus(WAIT));
        requests.add(request);
        var group = groups.stream().findFirst().orElse(null);
        news.write(AccountAct.ASKED, account, group, request.id());
        news.tellCoordination(MessageKind.ACCOUNT_WAITS, act.told(), account, group);
        book.find(account).ifPresent(entry -> news.tellOwner(MessageKind.ACCOUNT_WAITS, act.told(), account, group, entry.email()));
        book.all().stream().filter(entry -> entry.groups().contains(Roles.ADMINISTRATOR) && isSecond(entry.account(), request, now))
                .forEach(entry -> news.tell(entry, MessageKind.ACCOUNT_WAITS, act.told(), account, group));
        return new Done(account, request.id());
    }

    private Done done(String account, Runnable act) {
        AuditNotes.concerns(account);
        act.run();
        return new Done(account, null);
    }

    private Entry found(String account) {
        return book.find(account).orElseThrow(() -> Refusal.notFound("There is no account {account}.", account));
    }

    private void requireGroup(String group) {
        if (!book.isGroup(group)) {
            throw Refusal.notFound("There is no group {group}.", group);
        }
    }
}
