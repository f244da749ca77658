package org.cordon.roundup.lead;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.kernel.shared.feature.MessageKind;
import org.cordon.record.ledger.Fact;
import org.cordon.roundup.lead.LeadFeature.LeadMessage;
import org.cordon.roundup.lead.care.Assessment;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.ReportReader;
import org.cordon.roundup.report.Urgency;

/**
 * A lead or a location that one country has reported on one target.
 *
 * @param report           where the person is, was or may be; personal data. {@code assessment} and {@code lapseText} are personal data too
 * @param reportingCountry the country that reported the lead
 * @param positive         whether the authority of the place itself confirmed the person and the place
 */
public record Lead(String reference, String operation, String target, LeadKind kind, Report report, LeadDetails details,
        String reportingCountry, String reportedBy, boolean positive, LeadState state, String assessment, String lapseText,
        Instant reportedAt, int version) {

    /** The fields that can be corrected. */
    public static final Set<String> CORRECTABLE = Stream.concat(Stream.of("kind"), ReportReader.FIELDS.stream())
            .collect(Collectors.toSet());

    /** Returns how the lead counts in the results. */
    public LeadCount counts() {
        if (kind == LeadKind.LEAD) {
            return LeadCount.LEAD;
        }
        return positive ? LeadCount.POSITIVELY_LOCATED : LeadCount.POSSIBLE_LOCATION;
    }

    /**
     * Whether the assessment of a wanting country is still to come. A lapsed location can be assessed too, because the location may have
     * been useful before.
     */
    public boolean canBeAssessed() {
        return state == LeadState.OPEN || state == LeadState.LAPSED && assessment == null;
    }

    /** Whether the lead is a positive location that still holds. */
    public boolean holds() {
        return positive && state != LeadState.LAPSED && state != LeadState.WITHDRAWN;
    }

    /** Returns the lead after its assessment; a location that has lapsed stays lapsed. */
    public Lead assessed(Assessment outcome, String words) {
        if (!canBeAssessed()) {
            throw new IllegalLeadTransition(reference, state, outcome.state());
        }
        return with(state == LeadState.LAPSED ? state : outcome.state(), words, lapseText);
    }

    /** Returns the location after a country has said that it no longer holds. */
    public Lead lapsed(String words) {
        if (!holds()) {
            throw new IllegalLeadTransition(reference, state, LeadState.LAPSED);
        }
        return with(LeadState.LAPSED, assessment, words);
    }

    /**
     * Returns the lead with a corrected report. The assessment and the lapse of the lead stay.
     *
     * @param surely true if the report is certainly about the target, because the reported name does not differ from the name on file; only
     * then can the lead be a positive location
     */
    public Lead corrected(LeadKind newKind, Report newReport, boolean surely) {
        if (isWithdrawn()) {
            throw new IllegalLeadTransition(reference, state, state);
        }
        return new Lead(reference, operation, target, newKind, newReport, details, reportingCountry, reportedBy,
                surely && isPositive(newKind, newReport.country(), reportingCountry), state, assessment, lapseText, reportedAt, version);
    }

    /** Returns the lead after its country has taken it back. */
    public Lead withdrawn() {
        if (isWithdrawn()) {
            throw new IllegalLeadTransition(reference, state, state);
        }
        return with(LeadState.WITHDRAWN, assessment, lapseText);
    }

    public boolean isWithdrawn() {
        return state == LeadState.WITHDRAWN;
    }

    public String country() {
        return report.country();
    }

    public ZonedDateTime happenedAt() {
        return report.happenedAt();
    }

    public Urgency urgency() {
        return details.urgency();
    }

    public List<String> route() {
        return details.route();
    }

    /** Whether a report is a positive location. Only the authority of the place itself can report a positive location. */
    public static boolean isPositive(LeadKind kind, String country, String reportingCountry) {
        return kind == LeadKind.LOCATION && country.equals(reportingCountry);
    }

    /** Returns the report in the form in which it is posted. */
    public ObjectNode json() {
        return report.json().put("kind", kind.name());
    }

    /** Returns a fact about the lead for the ledger. */
    public Fact fact(FactType type, ZonedDateTime when) {
        return new Fact(operation, type, target, country(), reference, when, Map.of("reportingCountry", reportingCountry));
    }

    /** Returns the kind of message by which countries learn of the lead. */
    public MessageKind sharedAs() {
        return kind == LeadKind.LOCATION ? LeadMessage.LOCATION_SHARED : LeadMessage.LEAD_SHARED;
    }

    private Lead with(LeadState newState, String newAssessment, String newLapseText) {
        return new Lead(reference, operation, target, kind, report, details, reportingCountry, reportedBy, positive, newState,
                newAssessment, newLapseText, reportedAt, version);
    }
}
