package org.cordon.roundup.arrest;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.record.handling.HandlingReader;
import org.cordon.roundup.report.CorrectionReader;
import org.cordon.roundup.report.Report;
import org.cordon.roundup.report.ReportReader;

/**
 * What the country that made an arrest reports of it, checked. All texts may be null, and are personal data.
 *
 * @param what         when, where and what
 * @param legalBasis   on what the person is held
 * @param identifiedBy how he was recognised
 * @param custody      where and how he is held
 */
public record ArrestReport(Report what, String legalBasis, String identifiedBy, String custody) {

    /** What a report of an arrest can tell beside what one of a lead can. */
    public static final List<String> BESIDE_A_LEADS = List.of("legalBasis", "identifiedBy", "custody");
    /** What a report of an arrest can tell. */
    public static final List<String> FIELDS = Stream.concat(ReportReader.FIELDS.stream(), BESIDE_A_LEADS.stream()).toList();
    /** What of it can be corrected. */
    public static final Set<String> CORRECTABLE = Set.copyOf(FIELDS);

    /** The report in the form in which it is posted. */
    public ObjectNode json() {
        return CorrectionReader.json(what).put("legalBasis", legalBasis).put("identifiedBy", identifiedBy).put("custody", custody);
    }

    /** Reads it; of use only after {@link ReportReader#refuseIfWrong()}. An arrest is reported by the country that made it. */
    public static ArrestReport read(ReportReader reader, String reporter) {
        var what = reader.read();
        if (what.country() != null && !what.country().equals(reporter)) {
            reader.refuse("country", said("must be {country}: an arrest is reported by the country that made it", reporter));
        }
        return new ArrestReport(what, reader.line("legalBasis"), reader.line("identifiedBy"), reader.line("custody"));
    }

    /** Dropped in silence, a restriction would be taken to hold. */
    public static void refuseHandling(ReportReader reader, JsonNode report) {
        if (report.hasNonNull("handling") || !HandlingReader.misplaced(report, false).isEmpty()) {
            reader.refuse("handling",
                    said("is not for an arrest, of which the countries that want the person and the coordination are told"));
        }
    }
}
