package org.cordon.roundup.nomination.file;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordon.kernel.identity.PartialDate;

/** Reads the dates of one notice. It also collects the dates that end with their year: only the country can say which part is the day. */
final class NoticeDates {

    private final NoticeValues values;
    private final DateOrder order;
    private final List<ReadResult.Written> yearLast = new ArrayList<>();

    /** @param order the order of day and month in dates that end with their year, or null as long as the sender has not stated the order */
    NoticeDates(NoticeValues values, DateOrder order) {
        this.values = values;
        this.order = order;
    }

    /** Returns the dates that end with their year, as the file has them. */
    List<ReadResult.Written> yearLast() {
        return yearLast;
    }

    PartialDate dateOfBirth(JsonNode given) {
        var text = values.line(wholeYear(given), "date_of_birth");
        if (text == null) {
            return null;
        }
        if (DateOrder.isAskedFor(text)) {
            return yearLast("date_of_birth", text).orElse(null);
        }
        var date = PartialDate.parse(text);
        if (date.isEmpty()) {
            values.refuse(RowFlaw.NO_DATE_OF_BIRTH, "date_of_birth");
        }
        return date.orElse(null);
    }

    /**
     * Reads a date that ends with its year, in the order of day and month that the sender stated. Without a stated order the row is
     * refused, so that no date is guessed.
     */
    private Optional<PartialDate> yearLast(String field, String text) {
        yearLast.add(new ReadResult.Written(field, text));
        if (order == null) {
            values.refuse(RowFlaw.DATE_ORDER_UNSAID, field);
            return Optional.empty();
        }
        var date = order.read(text);
        if (date.isEmpty()) {
            values.refuse(RowFlaw.NO_DATE_IN_THAT_ORDER, field);
        }
        return date;
    }

    private static JsonNode wholeYear(JsonNode given) {
        return given.isFloatingPointNumber() && given.canConvertToExactIntegral()
                ? IntNode.valueOf(given.intValue()) : given;
    }

    LocalDate warrantDate(JsonNode details) {
        var text = values.line(details, "warrantDate", "cordon.warrantDate");
        if (text == null) {
            return null;
        }
        if (DateOrder.isAskedFor(text)) {
            return yearLast("cordon.warrantDate", text).map(PartialDate::earliest).orElse(null);
        }
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException unreadableDate) {
            values.leaveOut("cordon.warrantDate", said("This is not a date: write YYYY-MM-DD."));
            return null;
        }
    }
}
