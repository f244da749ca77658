package org.cordon.rooms.reportlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.caller.PersonFile;
import org.cordon.roundup.arrest.ArrestReport;
import org.cordon.roundup.lead.LeadDetails;
import org.cordon.roundup.report.ReportChanges.Change;

/**
 * A country's report of a lead, a location or an arrest, as the reader may see the report. The management sees only references, kinds and
 * states.
 *
 * @param reference  the reference of the lead or the arrest; several countries may have reported one arrest
 * @param kind       LEAD, LOCATION or ARREST
 * @param counts     the class in which a lead is counted, see {@link org.cordon.roundup.lead.LeadCount}; null for an arrest
 * @param state      what became of the report; WITHDRAWN if the reporting country has taken it back, {@value #REPORTED} for a report by
 *                   number and name
 * @param person     the person whom a report by number and name is about; null for all other reports
 * @param version    the number of changes of the report
 * @param mayCorrect whether the reader may correct the report; {@code mayWithdraw} says the same for a withdrawal
 * @param changes    the corrections and the withdrawal of the report, the first one first
 * @param outcomes   the outcomes that wanting countries have given, the first one first; only for reports of the reader's country
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
     * An outcome of a report.
     *
     * @param what  the fact in the ledger, such as IDENTITY_DENIED
     * @param words the words of the wanting country; personal data, may be null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Outcome(String what, String words, Instant at) {
    }

    /** The person whom the report is about, as the reporting country named that person; personal data. */
    public record Person(String noticeNumber, String name) {
    }

    /**
     * The content of the report; personal data.
     *
     * @param details the details of a lead or a location; null for an arrest
     * @param saidAt  the reported time, if {@code happenedAt} replaced it because it lay ahead of Cordon's clock; null otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Told(@JsonUnwrapped ArrestReport report, @JsonUnwrapped LeadDetails details, Instant saidAt) {

        Told saidAt(Instant time) {
            return new Told(report, details, time);
        }
    }
}
