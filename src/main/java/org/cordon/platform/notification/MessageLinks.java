package org.cordon.platform.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordon.kernel.caller.Caller;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.kernel.shared.feature.Features;
import org.cordon.kernel.shared.model.PageDeclaration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the destination of the link in a message. A person who follows the link after sign-in acknowledges all messages about the reference
 * that went to the person's groups. A person who takes or completes the task behind the link acknowledges them as well.
 */
@Service
public class MessageLinks {

    private final OpenTasks tasks;
    private final Messages messages;
    private final List<PageDeclaration> pages;
    private final List<LinkFollowers> followers;
    private final EndedRequests requests;
    private final Features features;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    MessageLinks(OpenTasks tasks, Messages messages, List<PageDeclaration> pages, List<LinkFollowers> followers, EndedRequests requests,
            Features features, CurrentCaller currentCaller, Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.pages = pages;
        this.followers = followers;
        this.requests = requests;
        this.features = features;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /**
     * Finds the caller's task, page, messages and request behind a reference. The destination is empty for a reference that does not exist,
     * and also for a reference that does not concern the caller.
     *
     * @param message     the id in the link of a mail; null if the link has no id
     * @param fromForeign whether a page that is not Cordon's leads here. Such a page does not know the id, so nothing is acknowledged in
     *                    the caller's name.
     */
    @Transactional
    public Destination follow(String reference, UUID message, boolean fromForeign) {
        var caller = currentCaller.get();
        if (!fromForeign || message != null && messages.isAbout(message, reference, caller.groups())) {
            acknowledge(caller, reference);
            followers.forEach(follower -> follower.followed(reference));
        }
        // A country reads its own report by number and name, although the unseen person in it is withheld from the country.
        var withheld = messages.isWithheld(reference, caller.party()) && !features.isKeptByItsAuthor(reference);
        return new Destination(
                withheld ? Optional.empty() : tasks.openFor(caller, reference),
                withheld ? Optional.empty() : tasks.lastEndedFor(caller, reference),
                caller.country().flatMap(country -> messages.declinedInvitation(reference, country, clock.instant())),
                messages.toldAbout(reference, caller.groups()), messages.operationTold(reference, caller.groups()),
                withheld ? Optional.empty() : pages.stream().flatMap(page -> page.paths().apply(reference).stream()).findFirst(),
                requests.endedRequest(reference));
    }

    /**
     * Acknowledges the messages about a reference whose task the caller has taken or completed. Does nothing if the caller is the system.
     */
    @Transactional
    public void taskTaken(String reference) {
        currentCaller.find().filter(caller -> !caller.isSystem()).ifPresent(caller -> acknowledge(caller, reference));
    }

    private void acknowledge(Caller caller, String reference) {
        messages.acknowledge(reference, caller.groups(), caller.user(), clock.instant());
    }

    /**
     * The destination of a link. Parts that do not exist for the caller are empty.
     *
     * @param task      the caller's open task
     * @param ended     the caller's task that ended last
     * @param declined  the invitation that the caller's country has declined and may still accept
     * @param told      whether the caller's group was sent a message about the reference
     * @param operation the operation of that message, if the caller can open its page
     * @param page      the page on which the caller reads the case
     * @param request   how the caller's own request ended
     */
    public record Destination(Optional<OpenTasks.OpenTask> task, Optional<OpenTasks.EndedTask> ended, Optional<DeclinedInvitation> declined,
            boolean told, Optional<String> operation, Optional<String> page, Optional<EndedRequests.EndedRequest> request) {

        public boolean isNothing() {
            return task.isEmpty() && ended.isEmpty() && declined.isEmpty() && !told && page.isEmpty() && request.isEmpty();
        }
    }

    /**
     * An invitation that a country has declined or not answered.
     *
     * @param until the time from which the answer can no longer be changed
     */
    public record DeclinedInvitation(String operation, String country, Instant until) {
    }
}
