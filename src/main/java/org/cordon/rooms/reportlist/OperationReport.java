package org.cordon.rooms.reportlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.roundup.report.ReportChanges.Change;
import org.cordon.roundup.report.Urgency;

/**
 * One country's report of a lead, a location or an arrest, as its reader may see it. The management sees references, kinds and states
 * alone.
 *
 * @param reference of the lead or the arrest; several countries may have reported one arrest
 * @param kind LEAD, LOCATION or ARREST
 * @param counts as what a lead counts, see {@link org.cordon.roundup.lead.LeadCount}; null for an arrest
 * @param state what became of it; WITHDRAWN when this country has taken it back, {@value #REPORTED} for a report by number and name
 * @param person whom a report by number and name is about; null for every other
 * @param version how many times it was changed
 * @param mayCorrect whether the reader may, like {@code mayWithdraw}
 * @param changes its corrections and withdrawal, the first one first
 * @param outcomes what became of an own report, as far as a wanting country has said so; the first one first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OperationReport(String reference, String kind, String counts, String state, String target, String reportingCountry,
        Instant reportedAt,
        Person person, Told told, Integer version, Boolean mayCorrect, Boolean mayWithdraw, List<Change> changes, List<Outcome> outcomes)
        implements PersonFile {

    @Override
    public Stream<String> shown() {
        return told == null ? Stream.empty() : Stream.of(reference);
    }

    static final String REPORTED = "REPORTED";

    /**
     * What became of it.
     *
     * @param what  as the ledger has it, such as IDENTITY_DENIED
     * @param words of the wanting country; personal data, may be null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(String what, String words, Instant at) {
    }

    /** Whom it is about, as the country named him; personal data. */
    public record Person(String noticeNumber, String name) {
    }

    /**
     * What the report says; personal data. Only a lead or a location has an urgency.
     *
     * @param saidAt what was said in place of {@code happenedAt} by a clock that is ahead of Cordon's; null if that is the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(String country, OffsetDateTime happenedAt, String zone, String place, String text, String legalBasis,
            String identifiedBy,
            String custody, Urgency urgency, Instant saidAt) {

        Told saidAt(Instant time) {
            return new Told(country, happenedAt, zone, place, text, legalBasis, identifiedBy, custody, urgency, time);
        }
    }
}
