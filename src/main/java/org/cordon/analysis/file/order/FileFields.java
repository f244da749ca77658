package org.cordon.analysis.file.order;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cordon.analysis.file.AnalysisFile.Order;
import org.cordon.analysis.file.DataCategory;
import org.cordon.analysis.file.PersonCategory;
import org.cordon.kernel.shared.Refusal;
import org.cordon.roundup.report.PostedFields;
import org.springframework.stereotype.Component;

/** Reads the posted bodies about analysis files. Refuses a body with each reason at its field, if anything is wrong. */
@Component
class FileFields {

    private static final List<String> ORDER = List.of("purpose", "scope", "persons", "data", "members", "reviewOn", "endsOn");
    private static final int MOST_YEARS = 5;

    private final Analysts analysts;
    private final Clock clock;

    FileFields(Analysts analysts, Clock clock) {
        this.analysts = analysts;
        this.clock = clock;
    }

    /** An order of a file, with the accounts of its members. */
    record Ordered(Order order, List<String> members, LocalDate reviewOn, LocalDate endsOn) {
    }

    /** @throws Refusal with every reason and its field */
    Ordered order(JsonNode posted) {
        var fields = new PostedFields(posted, ORDER);
        var order = new Order(fields.requiredText("purpose", said("must say it")),
                fields.requiredText("scope", said("must say it")), fields.requiredCodes("persons", PersonCategory.class),
                fields.requiredCodes("data", DataCategory.class));
        var members = members(fields);
        var today = today();
        var review = date(fields, "reviewOn");
        var end = date(fields, "endsOn");
        if (review != null && (!review.isAfter(today) || review.isAfter(today.plusYears(1)))) {
            fields.refuse("reviewOn", said("must be within a year from now"));
        }
        if (end != null && end.isAfter(today.plusYears(MOST_YEARS))) {
            fields.refuse("endsOn", said("must be within five years from now"));
        }
        if (end != null && review != null && end.isBefore(review)) {
            fields.refuse("endsOn", said("cannot be before the review"));
        }
        fields.refuseIfWrong();
        return new Ordered(order, members, review, end);
    }

    /**
     * Reads the accounts of the new members of a file.
     *
     * @throws Refusal with every reason and its field
     */
    List<String> members(JsonNode posted) {
        var fields = new PostedFields(posted, List.of("members"));
        var members = members(fields);
        fields.refuseIfWrong();
        return members;
    }

    /** Returns the day in UTC, the time zone of the General Secretariat. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<String> members(PostedFields fields) {
        var members = fields.codes("members");
        var known = analysts.all();
        if (members.isEmpty()) {
            fields.refuse("members", said("must name an analyst"));
        }
        members.stream().filter(member -> !known.contains(member)).findFirst()
                .ifPresent(member -> fields.refuse("members", said("'{account}' is no account of an analyst", member)));
        return members;
    }

    private static LocalDate date(PostedFields fields, String field) {
        var text = fields.line(field);
        try {
            if (text != null) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noDate) {
            // Text that is no date is refused below like a missing date.
        }
        fields.refuse(field, said("must be a date, such as 2027-05-10"));
        return null;
    }
}
