package org.cordon.exchange.release;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import org.cordon.exchange.release.process.ReleaseWorkflow;
import org.cordon.record.handling.HandlingFollower;
import org.cordon.record.handling.Handlings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets jobs ask suppliers to release their contributions to an analysis file to a party. Suppliers answer these requests like all requests
 * for a release. A release covers the contribution alone, and silence releases nothing. If the item behind a contribution becomes stricter
 * for a party, the release to that party is taken back. The contribution can then be asked for anew.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ContributionReleases implements HandlingFollower {

    private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);

    private final ReleaseRequests requests;
    private final ReleasedItems released;
    private final Handlings handlings;
    private final ReleaseWorkflow workflow;
    private final Clock clock;

    ContributionReleases(ReleaseRequests requests, ReleasedItems released, Handlings handlings, ReleaseWorkflow workflow, Clock clock) {
        this.requests = requests;
        this.released = released;
        this.handlings = handlings;
        this.workflow = workflow;
        this.clock = clock;
    }

    /**
     * Asks for the release of a contribution.
     *
     * @param party the group to which the contribution is to be released
     * @param asker the analysis file; the supplier learns no more about the asker
     * @param by    the account that needs the contribution
     * @return the reference of the request; empty if the supplier has nothing to release, because the contribution is released already or
     * was taken back
     */
    public Optional<String> ask(String contribution, String party, String asker, String by, String reason) {
        return requests.toRelease(contribution, party).stream().findFirst().map(part -> {
            var now = clock.instant();
            var request = new ReleaseRequest(ReleaseFeature.RELEASE_REQUEST.draw(), contribution, null, asker, party, reason, by, now,
                    now.plus(TIME_TO_ANSWER), null, null);
            requests.add(request);
            requests.ask(request.reference(), part.supplier());
            workflow.ask(request, Handlings.code(part.supplier()));
            return request.reference();
        });
    }

    /**
     * Ends requests that are no longer needed. Leaves out requests that have ended. Also leaves out requests with an answer, because the
     * answer ends them.
     */
    public void end(Collection<String> references) {
        references.forEach(reference -> requests.lock(reference).filter(this::isUnanswered).ifPresent(request -> {
            requests.end(reference, ReleaseOutcome.NOT_NEEDED, clock.instant());
            workflow.calledOff(reference);
        }));
    }

    private boolean isUnanswered(ReleaseRequest request) {
        return request.isOpen() && requests.answers(request.reference()).stream().allMatch(answer -> answer.kind() == null);
    }

    /** Ends all requests of an analysis file that is erased, and erases the reasons in these requests and in the answers. */
    public void forget(String asker) {
        end(requests.openOf(asker).stream().map(ReleaseRequest::reference).toList());
        requests.eraseWords(asker);
    }

    @Override
    public void follow(String item) {
        requests.outdated(item).forEach(one -> released.takeBack(handlings.find(one.contribution()).orElseThrow(), one.party()));
    }
}
