package org.cordon.roundup.feedback;

import java.time.Instant;

/** What the process of a feedback is told. */
public interface FeedbackWorkflow {

    /** A country owes feedback on an item. */
    void owed(Item item, String country, Instant reminder, Instant deadline);

    /** It owes it no longer, or has given it by other means than its task. */
    void settled(String item, String country);

    /** Nothing of an operation is owed any longer. */
    void cancelled(String operation);
}
