package org.cordon.record.subscription;

import java.time.Clock;
import java.util.List;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.platform.notification.Notifications;
import org.cordon.platform.signin.AccountBook;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.record.ledger.ReaderCameBack;
import org.cordon.record.subscription.SubscriptionFeature.SubscriptionMessage;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries out the acts of parties and administrators on subscriptions. A party is a country's bureau or the coordination; roles that only
 * watch others cannot subscribe. An administrator decides to which addresses Cordon sends.
 */
@Service
@Transactional
public class SubscriptionService {

    private static final int MOST = 5;
    private static final int LONGEST_REFUSAL = 300;

    private final Subscriptions subscriptions;
    private final AccountBook accounts;
    private final LedgerEvents events;
    private final Notifications notifications;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    SubscriptionService(Subscriptions subscriptions, AccountBook accounts, LedgerEvents events, Notifications notifications,
            CurrentCaller currentCaller, Clock clock) {
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.events = events;
        this.notifications = notifications;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * A request for a subscription.
     *
     * @param address the address of the receiver in the party's system
     * @param account the account under which the system reads; the caller's own account if it is left out
     */
    public record Order(String address, String account) {
    }

    /** Whether the caller works for a party that may subscribe. */
    public boolean maySubscribe() {
        var caller = currentCaller.get();
        return caller.isCoordinator() || caller.country().isPresent();
    }

    /** @throws Refusal unless the caller may subscribe, or decides on subscriptions of others */
    public void requireReader() {
        if (!maySubscribe() && !currentCaller.get().isAdministrator()) {
            throw Refusal.notFound("There is nothing here that you may see.");
        }
    }

    /** @throws Refusal unless the caller may subscribe */
    public void requireParty() {
        requireReader();
        if (!maySubscribe()) {
            throw Refusal.forbidden("Only those subscribe who are told of events: countries and the coordination.");
        }
    }

    /** @throws Refusal unless the caller decides on addresses */
    public void requireAdministrator() {
        requireReader();
        currentCaller.get().requireAdministrator();
    }

    /** @throws Refusal unless this is a subscription of the caller's party, or the caller decides on all subscriptions */
    @Transactional(readOnly = true)
    public Subscription require(String reference) {
        requireReader();
        return subscriptions.find(reference).orElseThrow(() -> unknown(reference));
    }

    /** Returns the subscriptions of the caller's party; an administrator gets all subscriptions. */
    @Transactional(readOnly = true)
    public List<Subscription> all() {
        requireReader();
        return subscriptions.all();
    }

    /** Returns the public keys with which receivers check messages, the newest key first. */
    @Transactional(readOnly = true)
    public List<SigningKey> keys() {
        requireReader();
        return subscriptions.keys();
    }

    /**
     * Returns the cursor of the subscription's account at a position, if the caller is that account; other accounts cannot use the cursor,
     * and get null.
     */
    public String cursorFor(Subscription subscription, long position) {
        return currentCaller.get().user().equals(subscription.account()) ? events.cursorAt(position) : null;
    }

    /**
     * Requests a subscription at an address. Nothing is sent before an administrator has approved the address.
     *
     * @throws Refusal with each reason and its field
     */
    public Subscription ask(Order order) {
        requireParty();
        var caller = currentCaller.get();
        var address = WebhookAddress.of(order.address()).orElseThrow(() -> refused(Reason.of("address",
                "has to be an address such as https://system.bureau.example/cordon, with a name and without a password")));
        var account = order.account() == null || order.account().isBlank() ? caller.user() : order.account();
        if (!worksFor(account, caller)) {
            throw refused(Reason.of("account", "is no account of yours that could read what your system is told of"));
        }
        subscriptions.lockAll(caller.party());
        if (subscriptions.all().stream().filter(other -> other.party().equals(caller.party())).count() >= MOST) {
            throw Refusal.conflict("You have {most} subscriptions. Delete one that is not needed any more.", MOST);
        }
        var reference = References.drawn("W");
        if (!subscriptions.add(reference, caller.party(), account, address, caller.user(), clock.instant())) {
            throw Refusal.conflict("You have a subscription at this address already.");
        }
        return require(reference);
    }

    private boolean worksFor(String account, Caller caller) {
        return account.equals(caller.user()) || accounts.find(account)
                .filter(found -> found.state() != AccountBook.State.CLOSED && found.groups().contains(caller.party())).isPresent();
    }

    private static Refusal refused(Reason reason) {
        return Refusal.invalid("Nothing was changed: some of it is not valid.", List.of(reason));
    }

    /** Approves the address of a subscription, to which events are sent from now on, and informs the party by mail. */
    public Subscription approve(String reference) {
        var subscription = lock(reference);
        if (subscription.state() != SubscriptionState.ASKED && subscription.state() != SubscriptionState.REFUSED) {
            throw Refusal.conflict("Nobody waits for an approval of {reference}.", reference);
        }
        subscriptions.approve(reference, currentCaller.get().user(), clock.instant());
        notifications.send(SubscriptionMessage.SUBSCRIPTION_APPROVED, subscription.party(), reference, reference);
        return require(reference);
    }

    /** Refuses the address of a subscription with a reason, even if the address was approved before. Informs the party by mail. */
    public Subscription refuse(String reference, String reason) {
        var subscription = lock(reference);
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REFUSAL) {
            throw refused(Reason.of("reason", "has to be a text of at most {most} characters", LONGEST_REFUSAL));
        }
        subscriptions.refuse(reference, currentCaller.get().user(), clock.instant(), reason.strip());
        notifications.send(SubscriptionMessage.SUBSCRIPTION_REFUSED, subscription.party(), reference, reference);
        return require(reference);
    }

    /** Pauses a subscription until the party resumes the subscription. */
    public Subscription pause(String reference) {
        return move(reference, lock(reference).state() == SubscriptionState.ACTIVE, SubscriptionState.PAUSED);
    }

    /** Resumes a subscription; the events that were missed meanwhile are sent first. */
    public Subscription resume(String reference) {
        var moved = move(reference, lock(reference).state().mayGoOn(), SubscriptionState.ACTIVE);
        subscriptions.tryNow(reference, clock.instant());
        return moved;
    }

    private Subscription move(String reference, boolean possible, SubscriptionState state) {
        requireOwn(reference);
        if (!possible) {
            throw Refusal.conflict("This cannot be done with {reference} as it is now; look at it again.", reference);
        }
        subscriptions.move(reference, state);
        return require(reference);
    }

    /** Sends one test message without an event, even while other messages wait. */
    public Subscription test(String reference) {
        requireOwn(reference);
        if (!lock(reference).state().isApproved()) {
            throw Refusal.conflict("This cannot be done with {reference} as it is now; look at it again.", reference);
        }
        subscriptions.test(reference, clock.instant());
        return require(reference);
    }

    /** Ends a subscription for good. */
    public void remove(String reference) {
        lock(reference);
        requireOwn(reference);
        subscriptions.remove(reference);
    }

    /** Whether the subscription belongs to the caller's party. */
    public boolean isOwn(Subscription subscription) {
        return subscription.party().equals(currentCaller.get().party());
    }

    private void requireOwn(String reference) {
        if (!isOwn(require(reference))) {
            throw Refusal.forbidden("Only the party itself may do this with its subscription.");
        }
    }

    private Subscription lock(String reference) {
        requireReader();
        return subscriptions.lock(reference).orElseThrow(() -> unknown(reference));
    }

    private static Refusal unknown(String reference) {
        return Refusal.notFound("There is no subscription {reference} that you may see.", reference);
    }

    /** Records that an account has returned with a position. */
    @EventListener
    void cameBack(ReaderCameBack reader) {
        subscriptions.readUpTo(reader.account(), reader.position(), clock.instant());
    }
}
