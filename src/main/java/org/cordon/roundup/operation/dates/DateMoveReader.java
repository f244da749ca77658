package org.cordon.roundup.operation.dates;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.UnknownFields;

/**
 * Reads from JSON which dates move and for which country, and checks each date by itself. One reader reads one order, and collects all
 * reasons against it.
 */
public final class DateMoveReader {

    private static final String COUNTRY = "country";
    private static final List<String> KNOWN =
            Stream.concat(Stream.of(OperationDate.values()).map(OperationDate::field), Stream.of(COUNTRY)).toList();
    private static final int LONGEST_YEARS = 10;

    private final JsonNode order;
    private final Instant now;
    private final List<Reason> reasons = new ArrayList<>();

    public DateMoveReader(JsonNode order, Instant now) {
        this.order = order;
        this.now = now;
    }

    /** Returns all reasons why the order cannot be read; empty if the order can be read. */
    public List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** Reads the order. The result is usable only if {@link #reasons()} stays empty. */
    public DateMove read() {
        var dates = new EnumMap<OperationDate, Instant>(OperationDate.class);
        if (!order.isObject()) {
            refuse("dates", said("must be an object with the dates to move"));
            return new DateMove(dates, null);
        }
        var country = country();
        order.fieldNames().forEachRemaining(field -> {
            if (!field.equals(COUNTRY)) {
                OperationDate.of(field).ifPresentOrElse(date -> readDate(date, country, dates),
                        () -> reasons.add(UnknownFields.reason(field, KNOWN)));
            }
        });
        if (dates.isEmpty() && reasons.isEmpty()) {
            refuse("dates", said("no date to move is given"));
        }
        return new DateMove(dates, country);
    }

    private String country() {
        var node = order.path(COUNTRY);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual()) {
            refuse(COUNTRY, said("must be the code of a country"));
        }
        return node.asText();
    }

    private void readDate(OperationDate date, String country, EnumMap<OperationDate, Instant> dates) {
        if (country != null && !date.isOfACountry()) {
            refuse(date.field(), said("is the same for all countries and cannot be moved for one"));
            return;
        }
        try {
            var time = ZonedDateTime.parse(order.path(date.field()).asText()).toInstant();
            if (time.isAfter(now.atZone(ZoneOffset.UTC).plusYears(LONGEST_YEARS).toInstant())) {
                reasons.add(DateReasons.tooFarAhead(date));
            }
            dates.put(date, time);
        } catch (DateTimeException notADate) {
            refuse(date.field(), said("is not a date and time with a zone, such as 2027-05-09T08:00:00+02:00"));
        }
    }

    private void refuse(String field, Said reason) {
        reasons.add(new Reason(field, reason));
    }
}
