package org.cordon.platform.notification;

import java.util.List;
import java.util.Optional;

/** What became of a request whose asker is led to nothing that he could read it on, because what he asked for is not shown to him. */
public interface EndedRequests {

    /** The request of this reference, if the caller made it and it has ended. */
    Optional<EndedRequest> endedRequest(String reference);

    /**
     * How it ended.
     *
     * @param subject what was asked for
     * @param outcome RELEASED, REFUSED or UNANSWERED
     * @param reasons what those wrote who refused it
     */
    record EndedRequest(String subject, String outcome, List<String> reasons) {
    }
}
