package org.cordon.roundup.pursuit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * An act of compliance on a target, shown to compliance and the coordination.
 *
 * @param reason why the target is suspended; null for other acts
 * @param words  why compliance acted, in the words of compliance
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Suspension(Act act, Reason reason, String words, Instant at, String officer) {

    /** The kind of an act of compliance. */
    public enum Act {
        /** Compliance opened a file that was not flagged. */
        OPENED,
        SUSPENDED,
        /** The suspension was lifted, and the pursuit goes on. */
        LIFTED,
        /** The pursuit has ended for good. */
        REMOVED
    }

    /** The reason for which a target is suspended. */
    public enum Reason {
        /** Article 2 of the Constitution: the spirit of the Universal Declaration of Human Rights. */
        ARTICLE_2,
        /** Article 3 of the Constitution: nothing political, military, religious or racial. */
        ARTICLE_3,
        REFUGEE_PROTECTION,
        /** A provisional measure of the Commission for the Control of INTERPOL's Files. */
        CCF_MEASURE,
        /** The notice was cancelled, or is under review. */
        NOTICE_REVIEWED,
        IDENTITY_DOUBTED,
        OTHER
    }
}
