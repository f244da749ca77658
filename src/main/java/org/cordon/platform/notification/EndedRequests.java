package org.cordon.platform.notification;

import java.util.List;
import java.util.Optional;

/** Finds what became of requests for subjects that the requester may not see: no page could show the outcome. */
public interface EndedRequests {

    /** Returns the request of this reference, if the caller made it and it has ended. */
    Optional<EndedRequest> endedRequest(String reference);

    /**
     * The end of a request.
     *
     * @param subject the reference of what was requested
     * @param outcome RELEASED, REFUSED or UNANSWERED
     * @param reasons what the parties wrote that refused it
     */
    record EndedRequest(String subject, String outcome, List<String> reasons) {
    }
}
