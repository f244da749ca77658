package org.cordon.platform.notification;

import java.util.List;
import java.util.Optional;

/**
 * Finds how a caller's own request about an unseen subject ended. The caller may not see the subject, so no page could show the outcome.
 */
public interface EndedRequests {

    /** Returns the request of this reference, if the caller made that request and the request has ended. */
    Optional<EndedRequest> endedRequest(String reference);

    /**
     * The end of a request.
     *
     * @param subject the reference of the requested subject
     * @param outcome RELEASED, REFUSED or UNANSWERED
     * @param reasons the words of the parties that refused the request
     */
    record EndedRequest(String subject, String outcome, List<String> reasons) {
    }
}
