package org.cordon.record.subscription.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.OnBehalf;
import org.cordon.kernel.caller.SystemWork;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.platform.notification.Notifications;
import org.cordon.platform.signin.AccountBook;
import org.cordon.record.ledger.LedgerEvents;
import org.cordon.record.ledger.LedgerEvents.News;
import org.cordon.record.subscription.DeliveryFailure;
import org.cordon.record.subscription.SubscriptionFeature.SubscriptionMessage;
import org.cordon.record.subscription.SubscriptionState;
import org.cordon.record.subscription.delivery.WebhookRows.Due;
import org.cordon.record.subscription.delivery.WebhookRows.Receiver;
import org.cordon.record.subscription.delivery.WebhookRows.Webhook;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares messages and records the results of sending them. Each step is a transaction of its own, so that no transaction is open while a
 * receiver answers.
 *
 * <p>An attempt is counted before it is made. For {@link #LONGEST} after that, no other node makes an attempt for the same message. If a
 * node stops between sending a message and recording the result, the message is sent again under the same name. The content is read again
 * at each attempt, with the rights of the subscription's account. An event that the account no longer sees is skipped. If both rows change,
 * the row of the subscription is locked before the row of the message.
 */
@Component
class Deliveries {

    /**
     * The largest number of waiting events that are sent one by one. A receiver that comes back after a day does not get a whole day of
     * messages.
     */
    static final int MOST_ONE_BY_ONE = 100;

    /** The time for which a node reserves a message for its attempt; this is longer than any attempt takes. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** The pauses between attempts, as Standard Webhooks proposes; after the last pause there is one last attempt. */
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));

    private final WebhookRows rows;
    private final LedgerEvents events;
    private final AccountBook accounts;
    private final Notifications notifications;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    Deliveries(WebhookRows rows, LedgerEvents events, AccountBook accounts, Notifications notifications, TransactionTemplate transaction,
            ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.accounts = accounts;
        this.notifications = notifications;
        this.transaction = transaction;
        this.json = json;
        this.clock = clock;
    }

    /** Returns the subscriptions with a message that is due now. */
    List<Due> due() {
        return asCordon(() -> rows.due(clock.instant()));
    }

    /** Begins the next attempt for a subscription, if there is a message that no other node is sending. */
    Optional<Delivery> next(String subscription, boolean test) {
        return asCordon(() -> take(subscription, test))
                .flatMap(taken -> taken.reader().isPresent() ? read(taken) : asCordon(() -> stop(taken.receiver())));
    }

    /**
     * An attempt that has begun.
     *
     * @param webhook the message, or null if no message exists yet
     */
    private record Taken(Receiver receiver, boolean test, Webhook webhook, Optional<Caller> reader, List<byte[]> keys) {
    }

    /** @param payload the content, or null if the account may see no event up to this position */
    private record Seen(Payload payload, boolean many, long position) {
    }

    private Optional<Taken> take(String subscription, boolean test) {
        var now = clock.instant();
        var receiver = rows.receiver(subscription, test);
        if (receiver.isEmpty()) {
            return Optional.empty();
        }
        var webhook = rows.take(subscription, test, now, now.plus(LONGEST));
        if (webhook.isEmpty() && (test || rows.isUnderWay(subscription, false))) {
            return Optional.empty();
        }
        return Optional.of(new Taken(receiver.get(), test, webhook.orElse(null), reader(receiver.get()), rows.keys()));
    }

    /**
     * Returns the account under which to read, with its role for the party and no other role; empty if the account no longer works for the
     * party.
     */
    private Optional<Caller> reader(Receiver receiver) {
        return accounts.find(receiver.account())
                .filter(account -> account.state() != AccountBook.State.CLOSED && account.groups().contains(receiver.party()))
                .map(account -> new Caller(account.account(), Set.of(receiver.party())));
    }

    private Optional<Delivery> read(Taken taken) {
        var seen = OnBehalf.of(taken.reader().orElseThrow(), () -> taken.webhook() == null ? news(taken) : again(taken));
        return asCordon(() -> seen.payload() == null ? passOver(taken, seen) : begin(taken, seen));
    }

    private Seen news(Taken taken) {
        var news = events.newsAfter(taken.receiver().lookedUpTo(), MOST_ONE_BY_ONE + 1);
        if (news.items().isEmpty()) {
            return new Seen(null, false, news.end());
        }
        var first = news.items().get(0);
        return news.items().size() > MOST_ONE_BY_ONE ? many(clock.instant(), news.end())
                : new Seen(Payload.of(first.event()), false, first.position());
    }

    /** Reads the content of a waiting message again, as the account may see it now. */
    private Seen again(Taken taken) {
        var webhook = taken.webhook();
        if (taken.test()) {
            return new Seen(Payload.test(webhook.madeAt(), taken.receiver().reference(), events.cursorAt(webhook.position())), false,
                    webhook.position());
        }
        if (webhook.many()) {
            return isThereAny(events.newsAfter(taken.receiver().lookedUpTo(), 1), webhook.position())
                    ? many(webhook.madeAt(), webhook.position()) : new Seen(null, true, webhook.position());
        }
        var found = events.newsAfter(webhook.position() - 1, 1);
        return new Seen(isThereAny(found, webhook.position()) ? Payload.of(found.items().get(0).event()) : null, false, webhook.position());
    }

    private Seen many(Instant at, long position) {
        return new Seen(Payload.many(at, events.cursorAt(position)), true, position);
    }

    private static boolean isThereAny(News news, long upTo) {
        return !news.items().isEmpty() && news.items().get(0).position() <= upTo;
    }

    private Optional<Delivery> passOver(Taken taken, Seen seen) {
        rows.looked(taken.receiver(), seen.position());
        if (taken.webhook() != null) {
            rows.drop(taken.webhook().id());
        }
        return Optional.empty();
    }

    private Optional<Delivery> begin(Taken taken, Seen seen) {
        var now = clock.instant();
        var webhook = taken.webhook() != null ? Optional.of(taken.webhook())
                : rows.make(taken.receiver(), seen.many(), seen.position(), now, now.plus(LONGEST));
        return webhook.map(begun -> new Delivery(begun.id(), taken.receiver().reference(), taken.receiver().party(),
                taken.receiver().address(), taken.test(), seen.position(), begun.attempts(), write(seen.payload()), taken.keys()));
    }

    private byte[] write(Payload payload) {
        try {
            return json.writeValueAsBytes(payload);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Records the result of an attempt, and informs the party if no further attempt follows a failure. */
    void note(Delivery delivery, Outcome outcome) {
        asCordon(() -> {
            var now = clock.instant();
            if (delivery.test()) {
                rows.tested(delivery.subscription(), outcome, now);
                rows.drop(delivery.id());
                if (outcome.isTaken()) {
                    rows.wake(delivery.subscription(), now);
                }
            } else if (outcome.isTaken()) {
                rows.delivered(delivery.subscription(), delivery.position(), now);
                rows.drop(delivery.id());
            } else {
                rows.failed(delivery.subscription(), outcome, now);
                later(delivery, outcome, now);
            }
            return null;
        });
    }

    private void later(Delivery delivery, Outcome outcome, Instant now) {
        if (outcome.failure() == DeliveryFailure.GONE) {
            end(delivery.subscription(), delivery.party(), SubscriptionState.ENDED, SubscriptionMessage.SUBSCRIPTION_ENDED);
            rows.drop(delivery.id());
        } else if (delivery.attempts() > PAUSES.size()) {
            end(delivery.subscription(), delivery.party(), SubscriptionState.STOPPED, SubscriptionMessage.SUBSCRIPTION_STOPPED);
        } else {
            rows.tryAgain(delivery.id(), now.plus(PAUSES.get(delivery.attempts() - 1)));
        }
    }

    private Optional<Delivery> stop(Receiver receiver) {
        rows.failed(receiver.reference(), Outcome.failed(DeliveryFailure.ACCOUNT), clock.instant());
        end(receiver.reference(), receiver.party(), SubscriptionState.STOPPED, SubscriptionMessage.SUBSCRIPTION_STOPPED);
        return Optional.empty();
    }

    private void end(String subscription, String party, SubscriptionState state, MessageKind told) {
        if (rows.end(subscription, state)) {
            notifications.send(told, party, subscription, subscription);
        }
    }

    private <T> T asCordon(Supplier<T> work) {
        return SystemWork.call(() -> transaction.execute(status -> work.get()));
    }
}
