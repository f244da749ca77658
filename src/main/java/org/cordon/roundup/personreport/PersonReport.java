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
 * @param report    what was reported, checked; personal data, like the name
 * @param withdrawn taken back by the country
 */
public record PersonReport(String reference, String country, Kind kind, String noticeNumber, String name, JsonNode report,
        boolean withdrawn, String reportedBy, Instant reportedAt) {

    private static final String HAPPENED_AT = "happenedAt";

    /** What is reported. */
    public enum Kind { LEAD, LOCATION, ARREST }

    /** Reads what was reported; a lead or a location tells nothing of custody, nor does a report whose kind cannot be read. */
    public static ArrestReport read(ReportReader reader, Kind kind, String reporter) {
        return kind == Kind.ARREST ? ArrestReport.read(reader, reporter) : new ArrestReport(reader.read(), null, null, null);
    }

    /** The time that a clock ahead of Cordon's said, in place of which another was taken. */
    public Optional<Instant> saidAt() {
        return Optional.of(report.path(SaidTimes.SAID_AT)).filter(JsonNode::isTextual).map(said -> Instant.parse(said.textValue()));
    }

    PersonReport corrected(JsonNode content) {
        return new PersonReport(reference, country, kind, noticeNumber, name, content, withdrawn, reportedBy, reportedAt);
    }

    /**
     * Whether this says once more what another said. An arrest is the same whenever the same country reports it of the same person, however
     * it spells the name; of leads all that is said of them has to be the same.
     */
    boolean repeats(PersonReport other) {
        return country.equals(other.country) && kind == other.kind && noticeNumber.equals(other.noticeNumber)
                && NameMatcher.compare(WrittenName.of(name), WrittenName.of(other.name)).mayBe()
                && (kind == Kind.ARREST || asSaid(report).equals(asSaid(other.report)));
    }

    /** With the time that was said: said once more a minute later, another one is taken in its place. */
    private static JsonNode asSaid(JsonNode report) {
        var said = report.<ObjectNode>deepCopy();
        var saidAt = said.remove(SaidTimes.SAID_AT);
        said.put(HAPPENED_AT, saidAt == null ? OffsetDateTime.parse(said.path(HAPPENED_AT).textValue()).toInstant().toString()
                : saidAt.textValue());
        return said;
    }
}
