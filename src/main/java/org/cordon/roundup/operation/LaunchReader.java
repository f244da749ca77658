package org.cordon.roundup.operation;

import static org.cordon.kernel.shared.Said.said;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.cordon.kernel.shared.EnumCodes;
import org.cordon.kernel.shared.Moment;
import org.cordon.kernel.shared.References;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.kernel.shared.Said;
import org.cordon.kernel.shared.input.GivenTime;
import org.cordon.kernel.shared.input.UnknownFields;

/**
 * Reads an order to launch from JSON and checks it field by field, so that a form can show every reason beside its field. It collects all
 * reasons before it gives up, and is used once per order.
 */
final class LaunchReader {

    /** The working languages of the organisation. */
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "es", "ar");
    private static final List<String> THEMES = EnumCodes.of(CrimeTheme.class);
    /**
     * The known fields. The value of {@code withoutContact} is not read, but this field stands in the order of an earlier operation. A
     * client can thus send such an order back unchanged.
     */
    private static final List<String> FIELDS = List.of("code", "title", "theme", "host", "invitedCountries", "languages", "quota",
            "invitationDeadline",
            "nominationDeadline", "confirmationDeadline", "operationStart", "operationEnd", "reminderEvery", "enteredAfterwards",
            "withoutContact");
    private static final int LONGEST_TEXT = 200;
    private static final int LARGEST_QUOTA = 1000;
    /** The earliest date accepted; an earlier date is a typing error. */
    private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

    private final JsonNode order;
    private final Instant now;
    private final List<Reason> reasons = new ArrayList<>();
    private final boolean afterwards;

    LaunchReader(JsonNode order, Instant now) {
        this.order = order;
        this.now = now;
        this.afterwards = afterwards();
    }

    /** Returns the reasons found so far against the order; empty if the order can be launched. */
    List<Reason> reasons() {
        return List.copyOf(reasons);
    }

    /** Reads the whole order. The result is usable only if {@link #reasons()} stays empty. */
    Launch read() {
        var launch = new Launch(code(), text("title"), theme(), text("host"), countries(), languages(), quota(),
                date("invitationDeadline"), date("nominationDeadline"), date("confirmationDeadline"),
                date("operationStart"), date("operationEnd"), rhythm(), afterwards);
        checkOrder(launch);
        reasons.addAll(UnknownFields.in(order, FIELDS));
        return launch;
    }

    private boolean afterwards() {
        var node = order.path("enteredAfterwards");
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            refuse("enteredAfterwards", said("must be true or false"));
        }
        return node.asBoolean();
    }

    private String code() {
        var code = text("code");
        if (code != null && !References.OPERATION.matcher(code).matches()) {
            refuse("code", said("must be 3 to 16 capital letters, and may end in a hyphen and a year: TERRA-2027"));
        }
        return code;
    }

    private String theme() {
        var theme = text("theme");
        if (theme != null && !THEMES.contains(theme)) {
            refuse("theme", said("must be one of {codes}", List.copyOf(THEMES)));
        }
        return theme;
    }

    private String text(String field) {
        var node = order.path(field);
        if (!node.isTextual() || node.textValue().isBlank()) {
            refuse(field, said("is missing"));
            return null;
        }
        var text = node.textValue().strip();
        if (text.length() > LONGEST_TEXT) {
            refuse(field, said("is longer than {most} characters", LONGEST_TEXT));
        }
        if (text.codePoints().anyMatch(LaunchReader::isUnwritable)) {
            refuse(field, said("contains a control character"));
        }
        return text;
    }

    /**
     * Whether no document could print this character: control characters, undefined characters, and characters that change the direction of
     * the text after them.
     */
    private static boolean isUnwritable(int character) {
        return Character.isISOControl(character) || !Character.isDefined(character) || character >= '\u202A' && character <= '\u202E'
                || character >= '\u2066' && character <= '\u2069';
    }

    private List<String> countries() {
        var countries = texts("invitedCountries");
        if (countries.isEmpty() && reasons.stream().noneMatch(reason -> reason.field().equals("invitedCountries"))) {
            refuse("invitedCountries", said("invites no country"));
        }
        return countries;
    }

    private List<String> languages() {
        var languages = texts("languages");
        if (languages.isEmpty()) {
            refuse("languages", said("names no language"));
        }
        languages.stream().filter(language -> !LANGUAGES.contains(language))
                .forEach(language -> refuse("languages", said("'{language}' is not one of en, fr, es, ar", language)));
        return languages;
    }

    private List<String> texts(String field) {
        var node = order.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray() || !StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isTextual)) {
            refuse(field, said("must be a list of codes"));
            return List.of();
        }
        return StreamSupport.stream(node.spliterator(), false).map(JsonNode::textValue).distinct().toList();
    }

    private int quota() {
        var node = order.path("quota");
        if (!node.isIntegralNumber() || node.longValue() < 1 || node.longValue() > LARGEST_QUOTA) {
            refuse("quota", said("must be a whole number from 1 to {largest}", LARGEST_QUOTA));
            return 0;
        }
        return node.intValue();
    }

    private Instant date(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        try {
            var date = ZonedDateTime.parse(text).toInstant();
            checkTime(field, date);
            return afterwards ? new GivenTime(date, now).taken() : date;
        } catch (DateTimeException notADate) {
            refuse(field, said("is not a date and time with a zone, such as 2027-05-09T08:00:00+02:00"));
            return null;
        }
    }

    private void checkTime(String field, Instant date) {
        if (afterwards) {
            var time = new GivenTime(date, now);
            if (time.isTooFarAhead()) {
                refuse(field, said("has not passed: it lies {ahead} ahead of Cordon’s clock ({now}), and an operation entered afterwards "
                        + "is over", time.ahead(), new Moment(now)));
            } else if (date.isBefore(EARLIEST)) {
                refuse(field, said("lies before 1950"));
            }
        } else if (!date.isAfter(now)) {
            refuse(field, said("has passed"));
        } else if (date.isAfter(now.atZone(ZoneOffset.UTC).plusYears(10).toInstant())) {
            refuse(field, said("is more than ten years ahead"));
        }
    }

    private String rhythm() {
        var text = text("reminderEvery");
        if (text == null) {
            return null;
        }
        try {
            var start = OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
            var next = start.plus(Operation.rhythm(text));
            if (next.isBefore(start.plusSeconds(5)) || next.isAfter(start.plusYears(1))) {
                refuse("reminderEvery", said("must lie between five seconds and a year"));
            }
        } catch (DateTimeException | ArithmeticException notARhythm) {
            refuse("reminderEvery", said("is not a period such as P2D (every two days) or PT12H (every twelve hours)"));
        }
        return text;
    }

    private void checkOrder(Launch launch) {
        Map<String, Instant> dates = new LinkedHashMap<>();
        dates.put("invitationDeadline", launch.invitationDeadline());
        dates.put("nominationDeadline", launch.nominationDeadline());
        dates.put("confirmationDeadline", launch.confirmationDeadline());
        dates.put("operationStart", launch.operationStart());
        dates.put("operationEnd", launch.operationEnd());
        String earlier = null;
        for (var field : dates.keySet()) {
            if (earlier != null && dates.get(field) != null && dates.get(earlier) != null
                    && !dates.get(field).isAfter(dates.get(earlier))) {
                refuse(field, said("must be later than {field}", earlier));
            }
            earlier = field;
        }
    }

    private void refuse(String field, Said reason) {
        reasons.add(new Reason(field, reason));
    }
}
