package org.cordon.platform.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordon.kernel.caller.AuditNotes;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.caller.Roles;
import org.cordon.kernel.shared.Refusal;
import org.cordon.platform.account.AccountFeature.AccountMessage;
import org.cordon.platform.account.AccountRequest.Act;
import org.cordon.platform.account.AccountService.Done;
import org.cordon.platform.account.AccountService.Invitation;
import org.cordon.platform.account.AccountService.Waiting;
import org.cordon.platform.signin.AccountBook;
import org.cordon.platform.signin.AccountBook.Entry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests that wait for a second administrator, and the decisions about them. */
@Service
@Transactional
public class AccountApprovals {

    /**
     * The time for which a request waits. The requester may have opened or changed the account of another administrator within the same
     * time. That administrator cannot approve the request.
     */
    static final Duration WAIT = Duration.ofHours(24);

    /**
     * The name recorded for a decision of the person who starts Cordon on its machine. The name replaces the account of a second
     * administrator.
     */
    static final String MACHINE = "#machine";

    private final AccountBook book;
    private final AccountActs acts;
    private final AccountRequests requests;
    private final AccountNews news;
    private final AccountChanges accounts;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    AccountApprovals(AccountBook book, AccountActs acts, AccountRequests requests, AccountNews news, AccountChanges accounts,
            CurrentCaller currentCaller, Clock clock) {
        this.book = book;
        this.acts = acts;
        this.requests = requests;
        this.news = news;
        this.accounts = accounts;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Returns the waiting requests, the oldest first. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        AccountService.requireReader(currentCaller.get());
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

    /** Approves a request as the second administrator, and carries it out. */
    public void approve(UUID id) {
        currentCaller.get().requireAdministrator();
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

    /**
     * Approves a request in the name of the person who starts Cordon on its machine. The method serves an installation without a second
     * administrator.
     */
    void approveAtMachine(UUID id) {
        approve(open(id, clock.instant()), MACHINE, clock.instant());
    }

    private void approve(AccountRequest request, String by, Instant now) {
        AuditNotes.concerns(request.account());
        requests.decided(request.id(), "APPROVED", by, now);
        news.approved(request, by, () -> {
            switch (request.act()) {
                case INVITE -> accounts.invite(new Invitation(request.account(), request.firstName(), request.lastName(),
                        request.address(), request.groups()));
                case LINK -> accounts.sendLink(request.account());
                case ADDRESS -> {
                    accounts.found(request.account());
                    accounts.changeAddress(request.account(), request.address());
                }
                case FACTOR -> accounts.removeFactor(request.account());
                case TAKE -> request.groups().forEach(group -> accounts.take(request.account(), group));
                case REMOVE -> accounts.remove(request.account());
                case ROLE -> {
                    accounts.found(request.account());
                    request.groups().forEach(group -> accounts.give(request.account(), group));
                }
            }
        });
    }

    /** Refuses a request. A requester who takes back a request also calls this method. */
    public void refuse(UUID id) {
        AccountService.requireReader(currentCaller.get());
        var request = open(id, clock.instant());
        if (request.act().ends() && request.account().equals(currentCaller.get().user())) {
            throw Refusal.forbidden("This is about your own account: another coordinator or an administrator decides it.");
        }
        AuditNotes.concerns(request.account());
        requests.decided(id, "REFUSED", currentCaller.get().user(), clock.instant());
        news.write(AccountAct.REQUEST_REFUSED, request.account(), null, id);
        news.tellCoordination(AccountMessage.ACCOUNT_CHANGED, AccountAct.REQUEST_REFUSED.name(), request.account(), null);
        book.find(request.account()).ifPresent(entry ->
                news.tellOwner(AccountMessage.ACCOUNT_CHANGED, AccountAct.REQUEST_REFUSED.name(), entry.account(), null, entry.email()));
    }

    private boolean isSecond(String account, AccountRequest request, Instant now) {
        return !account.equals(request.askedBy()) && !account.equals(request.account())
                && !acts.isTooNew(account, request.askedBy(), request.askedAt(), now, WAIT);
    }

    private AccountRequest open(UUID id, Instant now) {
        return requests.lock(id, now)
                .orElseThrow(() -> Refusal.notFound("This request was decided or expired."));
    }

    /**
     * Records a request for an act; the act waits for a second administrator.
     *
     * @param told the name and address that belong to the act, or null
     */
    Done ask(Act act, String account, List<String> groups, Invitation told) {
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
        news.tellCoordination(AccountMessage.ACCOUNT_WAITS, act.told(), account, group);
        book.find(account).ifPresent(entry -> news.tellOwner(AccountMessage.ACCOUNT_WAITS, act.told(), account, group, entry.email()));
        book.all().stream().filter(entry -> entry.groups().contains(Roles.ADMINISTRATOR) && isSecond(entry.account(), request, now))
                .forEach(entry -> news.tell(entry, AccountMessage.ACCOUNT_WAITS, act.told(), account, group));
        return new Done(account, request.id());
    }
}
