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
 * What the link of a message leads to. Following it after sign-in acknowledges every message about the reference to one of the caller's
 * groups; so does taking or completing the task behind it.
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
     * Whatever the caller has to do with the reference. What is not his and what does not exist look the same: nothing.
     *
     * @param message     the id with which the link of a mail tells that it is one; null without it
     * @param fromForeign whether a page of somebody else leads here, which knows no such id and so acknowledges nothing in his name
     */
    @Transactional
    public Destination follow(String reference, UUID message, boolean fromForeign) {
        var caller = currentCaller.get();
        if (!fromForeign || message != null && messages.isAbout(message, reference, caller.groups())) {
            acknowledge(caller, reference);
            followers.forEach(follower -> follower.followed(reference));
        }
        // A country reads its own report by number and name, whatever became of it and from whomever that is withheld.
        var withheld = messages.isWithheld(reference, caller.party()) && !features.isKeptByItsAuthor(reference);
        return new Destination(
                withheld ? Optional.empty() : tasks.openFor(caller, reference),
                withheld ? Optional.empty() : tasks.lastEndedFor(caller, reference),
                caller.country().flatMap(country -> messages.declinedInvitation(reference, country, clock.instant())),
                messages.toldAbout(reference, caller.groups()), messages.operationTold(reference, caller.groups()),
                withheld ? Optional.empty() : pages.stream().flatMap(page -> page.paths().apply(reference).stream()).findFirst(),
                requests.endedRequest(reference));
    }

    /** The caller has taken a task about the reference, or completed it; nothing happens if it was not a person. */
    @Transactional
    public void taskTaken(String reference) {
        currentCaller.find().filter(caller -> !caller.isSystem()).ifPresent(caller -> acknowledge(caller, reference));
    }

    private void acknowledge(Caller caller, String reference) {
        messages.acknowledge(reference, caller.groups(), caller.user(), clock.instant());
    }

    /**
     * @param task     the caller's open task
     * @param ended    the caller's task that ended last
     * @param declined the invitation that the caller's country has declined and may still accept
     * @param told     whether the caller's group was sent a message about the reference
     * @param operation of which that message was, if the caller can open its page
     * @param page     where the caller reads the case behind it
     * @param request  how the request ended that the caller made
     */
    public record Destination(Optional<OpenTasks.OpenTask> task, Optional<OpenTasks.EndedTask> ended, Optional<DeclinedInvitation> declined,
            boolean told, Optional<String> operation, Optional<String> page, Optional<EndedRequests.EndedRequest> request) {

        public boolean isNothing() {
            return task.isEmpty() && ended.isEmpty() && declined.isEmpty() && !told && page.isEmpty() && request.isEmpty();
        }
    }

    /** @param until when the answer can no longer be changed */
    public record DeclinedInvitation(String operation, String country, Instant until) {
    }
}
