package org.cordon.roundup.report;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.cordon.kernel.country.CountryCodes;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Refusal;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.TimeOfPlace;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.kernel.shared.input.UnknownFields;
import org.cordon.record.ledger.SaidTimes;

/**
 * Reads a report of a lead, a location or an arrest from JSON. It checks the report field by field, so that a form can show every reason
 * beside its field. The reader collects all reasons before it refuses the report. Each reader reads one report.
 */
public final class ReportReader {

    /** The fields of every report. */
    public static final List<String> FIELDS = List.of("happenedAt", "zone", "country", "place", "text");

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_ROUTE = 10;
    /** The earliest time that is accepted: 1950. Files reach back decades, but an earlier time is a typing error. */
    private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

    private final JsonNode report;
    private final Instant now;
    private final List<Reason> reasons = new ArrayList<>();

    public ReportReader(JsonNode report, Instant now) {
        this.report = report;
        this.now = now;
    }

    /** Reads the fields of every report. The result is usable only after {@link #refuseIfWrong()}. */
    public Report read() {
        return new Report(happenedAt(), country(), line("place"), text("text"));
    }

    /**
     * Reads the time of the event, in the zone of the place, or null. The posted time has an offset of its own, because a browser does not
     * know the offset of another place.
     */
    public ZonedDateTime happenedAt() {
        var zone = zone();
        var time = required("happenedAt");
        if (time == null) {
            return null;
        }
        try {
            var given = OffsetDateTime.parse(time);
            var instant = given.toInstant();
            var clock = new GivenTime(instant, now);
            if (clock.isTooFarAhead()) {
                clock.refusal().ifPresent(ahead -> refuse("happenedAt", ahead));
            } else if (instant.isBefore(EARLIEST)) {
                refuse("happenedAt", said("lies before 1950"));
            } else if (zone != null) {
                TimeOfPlace.contradiction(given, zone).ifPresent(wrong -> refuse("happenedAt", wrong));
            }
            if (report.path(SaidTimes.SAID_AT).isTextual()) {
                // Only a kept report has this field; nobody can post it.
                SaidTimes.note(instant, Instant.parse(report.path(SaidTimes.SAID_AT).textValue()));
            }
            return zone == null ? null : SaidTimes.take(clock).atZone(zone);
        } catch (DateTimeException notATime) {
            refuse("happenedAt", said("is not a date and time with an offset, such as 2027-05-11T04:20:00+02:00"));
            return null;
        }
    }

    /**
     * Refuses a time that lies before another time.
     *
     * @param happenedAt the time that was read, or null
     * @param why        continues a sentence about the time, and says what the other time is
     */
    public void refuseBefore(ZonedDateTime happenedAt, Instant earliest, Said why) {
        if (happenedAt != null && happenedAt.toInstant().isBefore(earliest)
                && reasons.stream().noneMatch(reason -> reason.field().equals("happenedAt"))) {
            refuse("happenedAt", why);
        }
    }

    /** Reads a text of one line, or null. */
    public String line(String field) {
        return text(field, LONGEST_LINE);
    }

    /** Reads a text of several lines, or null. */
    public String text(String field) {
        return text(field, FreeText.LONGEST);
    }

    /** Reads a mandatory text of one line; null only if the value is refused. */
    public String required(String field) {
        return required(field, LONGEST_LINE);
    }

    /** Reads a mandatory text of several lines; null only if the value is refused. */
    public String requiredText(String field) {
        return required(field, FreeText.LONGEST);
    }

    /** Reads one of the given codes, in capitals; null only if the value is refused. */
    public <E extends Enum<E>> E code(String field, Class<E> codes) {
        var code = required(field);
        if (code == null) {
            return null;
        }
        var known = EnumCodes.find(codes, code);
        if (known.isEmpty()) {
            refuse(field, said("must be one of {codes}", EnumCodes.of(codes)));
        }
        return known.orElse(null);
    }

    /** Reads how soon the report has to be read. The default is normal. */
    public Urgency urgency() {
        var given = report.path("urgency");
        return given.isMissingNode() || given.isNull() ? Urgency.NORMAL : code("urgency", Urgency.class);
    }

    /**
     * Reads the countries of the journey that a report mentions. The last country is the destination. The list is empty if the report
     * mentions no journey.
     */
    public List<String> route() {
        var given = report.path("route");
        var countries = new ArrayList<String>();
        given.forEach(country -> countries.add(country.asText()));
        if (!given.isArray() && !given.isMissingNode() && !given.isNull() || countries.size() > LONGEST_ROUTE
                || !countries.stream().allMatch(CountryCodes::isKnown)) {
            refuse("route", said("has to be a list of at most {most} known country codes, such as TR, GR, IT", LONGEST_ROUTE));
        }
        return List.copyOf(countries);
    }

    /** Adds a reason that the caller has found. */
    public void refuse(String field, Said reason) {
        reasons.add(new Reason(field, reason));
    }

    /**
     * Refuses unknown fields, except fields that were refused by name before.
     *
     * @param known all fields that any reader of this report reads
     */
    public void refuseUnknown(Collection<String> known) {
        UnknownFields.in(report, known).stream()
                .filter(unknown -> reasons.stream().noneMatch(reason -> reason.field().equals(unknown.field())))
                .forEach(reasons::add);
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal with every reason and its field
     */
    public void refuseIfWrong() {
        if (!reasons.isEmpty()) {
            throw Refusal.invalid(said("The report cannot be taken: {reasons}.", Reason.joined(reasons)), reasons);
        }
    }

    private String required(String field, int longest) {
        var text = text(field, longest);
        if (text == null && reasons.stream().noneMatch(reason -> reason.field().equals(field))) {
            refuse(field, said("is missing"));
        }
        return text;
    }

    private ZoneId zone() {
        var zone = required("zone");
        if (zone == null) {
            return null;
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            refuse("zone", said("is not the name of a time zone, such as Europe/Rome"));
            return null;
        }
        return ZoneId.of(zone);
    }

    private String country() {
        var country = required("country");
        if (country != null && !CountryCodes.isKnown(country)) {
            refuse("country", said("is not a known country code, such as IT"));
        }
        return country;
    }

    private String text(String field, int longest) {
        var node = report.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            refuse(field, said("must be a text"));
            return null;
        }
        var text = node.textValue().strip();
        FreeText.objection(text, longest).ifPresent(reason -> refuse(field, reason));
        return text.isEmpty() ? null : text;
    }
}
