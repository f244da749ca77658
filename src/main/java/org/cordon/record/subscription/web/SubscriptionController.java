package org.cordon.record.subscription.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import org.cordon.kernel.caller.NotAudited;
import org.cordon.kernel.shared.Page;
import org.cordon.kernel.shared.input.Body;
import org.cordon.record.subscription.DeliveryFailure;
import org.cordon.record.subscription.SigningKey;
import org.cordon.record.subscription.Subscription;
import org.cordon.record.subscription.SubscriptionService;
import org.cordon.record.subscription.SubscriptionService.Order;
import org.cordon.record.subscription.SubscriptionState;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Serves the subscriptions of parties' own systems to these parties and to administrators. */
@RestController
@RequestMapping("/api/subscriptions")
final class SubscriptionController {

    private final SubscriptionService subscriptions;

    SubscriptionController(SubscriptionService subscriptions) {
        this.subscriptions = subscriptions;
    }

    @NotAudited("addresses of systems, and no case")
    @GetMapping
    Page<Shown> all() {
        return Page.whole(subscriptions.all().stream().map(this::shown).toList());
    }

    @NotAudited("public keys")
    @GetMapping("/keys")
    Page<SigningKey> keys() {
        return Page.whole(subscriptions.keys());
    }

    @NotAudited("the address of a system, and no case")
    @GetMapping("/{reference}")
    Shown one(@PathVariable String reference) {
        return shown(subscriptions.require(reference));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown ask(Body<Order> body) {
        return shown(subscriptions.ask(body.after(subscriptions::requireParty)));
    }

    @PostMapping("/{reference}/approval")
    Shown approve(@PathVariable String reference) {
        subscriptions.requireAdministrator();
        return shown(subscriptions.approve(reference));
    }

    record Refused(String reason) {
    }

    @PostMapping("/{reference}/refusal")
    Shown refuse(@PathVariable String reference, Body<Refused> body) {
        subscriptions.requireAdministrator();
        return shown(subscriptions.refuse(reference, body.after(() -> subscriptions.require(reference)).reason()));
    }

    @PostMapping("/{reference}/pause")
    Shown pause(@PathVariable String reference) {
        return shown(subscriptions.pause(reference));
    }

    @PostMapping("/{reference}/resumption")
    Shown resume(@PathVariable String reference) {
        return shown(subscriptions.resume(reference));
    }

    @PostMapping("/{reference}/test")
    Shown test(@PathVariable String reference) {
        return shown(subscriptions.test(reference));
    }

    @DeleteMapping("/{reference}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String reference) {
        subscriptions.remove(reference);
    }

    private Shown shown(Subscription subscription) {
        return Shown.of(subscription, subscriptions);
    }

    /**
     * A subscription, as the reader sees it.
     *
     * @param mine        whether the subscription belongs to the reader's party
     * @param delivered   the last message that the receiver took
     * @param read        the last position with which the account has returned; messages up to this position are read
     * @param isRead      whether all delivered messages are read; absent if nothing was delivered
     * @param lastFailure why the last attempt failed, if it did
     * @param nextAt      when the waiting message is tried again
     */
    @JsonInclude(Include.NON_NULL)
    record Shown(String reference, String party, String account, String address, SubscriptionState state, boolean mine, String askedBy,
            Instant askedAt, String decidedBy, Instant decidedAt, String refusal, Reached delivered, Reached read, Boolean isRead,
            Attempt lastFailure, Attempt lastTest, Instant nextAt) {

        static Shown of(Subscription it, SubscriptionService service) {
            return new Shown(it.reference(), it.party(), it.account(), it.address(), it.state(), service.isOwn(it), it.askedBy(),
                    it.askedAt(), it.decidedBy(), it.decidedAt(), it.refusal(), Reached.of(it, it.delivered(), service),
                    Reached.of(it, it.read(), service),
                    it.delivered() == null ? null : it.read() != null && it.read().position() >= it.delivered().position(),
                    Attempt.of(it.lastFailure()), Attempt.of(it.lastTest()), it.nextAt());
        }
    }

    /** @param position the cursor; shown only to the account of the subscription */
    @JsonInclude(Include.NON_NULL)
    record Reached(Instant at, String position) {

        static Reached of(Subscription subscription, Subscription.Place place, SubscriptionService service) {
            return place == null ? null : new Reached(place.at(), service.cursorFor(subscription, place.position()));
        }
    }

    /** @param failure absent if the attempt succeeded */
    @JsonInclude(Include.NON_NULL)
    record Attempt(Instant at, DeliveryFailure failure, Integer status) {

        static Attempt of(Subscription.Attempt attempt) {
            return attempt == null ? null : new Attempt(attempt.at(), attempt.failure(), attempt.status());
        }
    }
}
