package org.cordon.roundup.personreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.cordon.kernel.identity.NameMatcher;
import org.cordon.kernel.identity.WrittenName;
import org.cordon.record.ledger.SaidTimes;
import org.cordon.roundup.arrest.ArrestReport;
import org.cordon.roundup.report.ReportReader;

/**
 * A report on a person given by notice number and name.
 *
 * @param report    the content of the report, checked; personal data, like the name
 * @param withdrawn whether the country has withdrawn the report
 */
public record PersonReport(String reference, String country, Kind kind, String noticeNumber, String name, JsonNode report,
        boolean withdrawn, String reportedBy, Instant reportedAt) {

    private static final String HAPPENED_AT = "happenedAt";

    public enum Kind { LEAD, LOCATION, ARREST }

    /** Reads the content of a report. The fields about custody are read only if the kind is known to be an arrest. */
    public static ArrestReport read(ReportReader reader, Kind kind, String reporter) {
        return kind == Kind.ARREST ? ArrestReport.read(reader, reporter) : new ArrestReport(reader.read(), null, null, null);
    }

    /** Returns the time that the sender gave, if another time was kept because the sender's clock was ahead. Otherwise empty. */
    public Optional<Instant> saidAt() {
        return Optional.of(report.path(SaidTimes.SAID_AT)).filter(JsonNode::isTextual).map(said -> Instant.parse(said.textValue()));
    }

    PersonReport corrected(JsonNode content) {
        return new PersonReport(reference, country, kind, noticeNumber, name, content, withdrawn, reportedBy, reportedAt);
    }

    /**
     * Whether this report repeats another report. Two reports of an arrest are the same if the same country reports the same person,
     * however the name is spelt. Two reports of a lead are the same only if their whole content is the same.
     */
    boolean repeats(PersonReport other) {
        return country.equals(other.country) && kind == other.kind && noticeNumber.equals(other.noticeNumber)
                && NameMatcher.compare(WrittenName.of(name), WrittenName.of(other.name)).mayBe()
                && (kind == Kind.ARREST || asSaid(report).equals(asSaid(other.report)));
    }

    /**
     * Returns the content with the time that the sender gave. If the sender's clock is ahead, the times kept for two sendings of one report
     * differ.
     */
    private static JsonNode asSaid(JsonNode report) {
        var said = report.<ObjectNode>deepCopy();
        var saidAt = said.remove(SaidTimes.SAID_AT);
        said.put(HAPPENED_AT, saidAt == null ? OffsetDateTime.parse(said.path(HAPPENED_AT).textValue()).toInstant().toString()
                : saidAt.textValue());
        return said;
    }
}
