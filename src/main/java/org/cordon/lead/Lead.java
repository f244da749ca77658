package org.cordon.lead;

import java.time.Instant;
import java.time.ZonedDateTime;

/**
 * A lead or a location that one country has reported on one target.
 *
 * @param country          where the person is, was or may be
 * @param reportingCountry who reported it
 * @param happenedAt       in the zone of the place
 * @param place            personal data, like {@code text}, {@code assessment} and {@code lapseText}; may be null
 * @param positive         the authority of the place itself confirmed who and where he is
 */
public record Lead(String reference, String operation, String target, LeadKind kind, String country, String reportingCountry, String reportedBy,
        ZonedDateTime happenedAt, String place, String text, boolean positive, LeadState state, String assessment, String lapseText,
        Instant reportedAt, int version) {

    /** As what it counts in the results. */
    public LeadCount counts() {
        if (kind == LeadKind.LEAD) {
            return LeadCount.LEAD;
        }
        return positive ? LeadCount.POSITIVELY_LOCATED : LeadCount.POSSIBLE_LOCATION;
    }

    /** Whether a wanting country has still to say what it made of it; a location that has lapsed meanwhile was worth something all the same. */
    boolean canBeAssessed() {
        return state == LeadState.OPEN || state == LeadState.LAPSED && assessment == null;
    }

    /** Whether it is a positive location that still holds. */
    boolean canLapse() {
        return positive && state != LeadState.LAPSED;
    }

    /** This lead, assessed; a location that has lapsed stays lapsed. */
    Lead assessed(Assessment outcome, String words) {
        if (!canBeAssessed()) {
            throw new IllegalLeadTransition(reference, state, outcome.state());
        }
        return with(state == LeadState.LAPSED ? state : outcome.state(), words, lapseText);
    }

    /** This location, which no longer holds. */
    Lead lapsed(String words) {
        if (!canLapse()) {
            throw new IllegalLeadTransition(reference, state, LeadState.LAPSED);
        }
        return with(LeadState.LAPSED, assessment, words);
    }

    private Lead with(LeadState newState, String newAssessment, String newLapseText) {
        return new Lead(reference, operation, target, kind, country, reportingCountry, reportedBy, happenedAt, place, text, positive, newState,
                newAssessment, newLapseText, reportedAt, version);
    }
}
