package org.cordon.arrest;

import org.cordon.lead.Report;
import org.cordon.lead.ReportReader;

/**
 * What the country that made an arrest reports of it, checked. All texts may be null, and are personal data.
 *
 * @param what         when, where and what
 * @param legalBasis   on what the person is held
 * @param identifiedBy how he was recognised
 * @param custody      where and how he is held
 */
public record ArrestReport(Report what, String legalBasis, String identifiedBy, String custody) {

    /** Reads it; of use only after {@link ReportReader#refuseIfWrong()}. An arrest is reported by the country that made it. */
    static ArrestReport read(ReportReader reader, String reporter) {
        var what = reader.read();
        if (what.country() != null && !what.country().equals(reporter)) {
            reader.refuse("country", "must be " + reporter + ": an arrest is reported by the country that made it");
        }
        return new ArrestReport(what, reader.line("legalBasis"), reader.line("identifiedBy"), reader.line("custody"));
    }
}
