package org.cordon.exchange.release;

import java.util.Objects;
import java.util.Optional;
import org.cordon.kernel.caller.CurrentCaller;
import org.cordon.platform.notification.EndedRequests;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads, for the asking party, how its request for a release ended. The page behind the link in the message shows this. The party learns no
 * more of the answers there than it may read elsewhere.
 */
@Component
@Transactional(readOnly = true)
class EndedReleaseRequests implements EndedRequests {

    private final ReleaseRequests requests;
    private final ReleaseQueries queries;
    private final CurrentCaller caller;

    EndedReleaseRequests(ReleaseRequests requests, ReleaseQueries queries, CurrentCaller caller) {
        this.requests = requests;
        this.queries = queries;
        this.caller = caller;
    }

    @Override
    public Optional<EndedRequest> endedRequest(String reference) {
        return requests.find(reference).filter(request -> !request.isOpen() && request.asker().equals(caller.get().party()))
                .map(request -> new EndedRequest(request.subject(), request.outcome().name(),
                        queries.one(reference).answers().stream().map(ReleaseQueries.Answered::reason).filter(Objects::nonNull).toList()));
    }
}
