package org.cordon.exchange.alert;

import java.time.Instant;

/** What the processes of alerts are told. */
public interface AlertWorkflow {

    /** An alert was issued by other means than the start form, corrected or recalled: its readers are to be told. */
    void issued(String alert);

    /** A version reaches one of its readers, who opens it by a time and can do so until another. */
    void told(AlertReader reader, int version, Instant end);

    /** Nobody need open this version any more. */
    void replaced(String alert, int version);

    /** A reader may not see it any longer. */
    void withheld(AlertReader reader);

    /** A reader has opened it by other means than his task. */
    void opened(AlertReader reader);

    /** It has been recalled, and one of its readers says that copies are gone. */
    void recalled(AlertReader reader, Instant reminder);

    /** A reader has said so by other means than his task. */
    void copiesGone(AlertReader reader);
}
