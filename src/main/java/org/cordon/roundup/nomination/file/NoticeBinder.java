package org.cordon.roundup.nomination.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.record.handling.GivenHandling;
import org.cordon.roundup.nomination.notice.Notice;
import org.cordon.roundup.nomination.notice.NoticeCodes;
import org.cordon.roundup.nomination.notice.NoticeRules;
import org.cordon.roundup.nomination.notice.OffenceCode;
import org.cordon.roundup.nomination.notice.WantedFor;

/** Makes a notice from one JSON object, and notes the values that could not be read. {@link NoticeRules} judges the codes. */
final class NoticeBinder {

    /** The most entries that a list may have. */
    static final int LIST = 50;

    private final List<Reason> reasons;
    private final NoticeValues values;
    private final NoticeDates dates;

    /**
     * @param reasons the reasons to refuse the row that are known already; the binder adds to them
     * @param order   the order of day and month in dates that end with their year, or null as long as the sender has not stated the order
     */
    NoticeBinder(List<Reason> reasons, DateOrder order) {
        this.reasons = reasons;
        this.values = new NoticeValues(reasons);
        this.dates = new NoticeDates(values, order);
    }

    /**
     * Returns the row with everything that could be read.
     *
     * @param original the row as the file has it
     */
    ReadResult.Row row(int number, JsonNode row, List<String> original) {
        var notice = bind(row);
        return new ReadResult.Row(number, notice, reasons, values.unreadable(), dates.yearLast(), original);
    }

    private Notice bind(JsonNode row) {
        if (!row.isObject()) {
            values.refuse(RowFlaw.NOT_A_NOTICE, "row");
        }
        NoticeKeys.check(row, reasons);
        return new Notice(
                values.written(row, "entity_id", "entity_id"),
                values.line(row, "name", "name"),
                values.line(row, "forename", "forename"),
                dates.dateOfBirth(row.path("date_of_birth")),
                values.line(row, "place_of_birth", "place_of_birth"),
                values.code(row, "country_of_birth_id", "country_of_birth_id"),
                values.code(row, "sex_id", "sex_id"),
                values.codes(row, "nationalities", "nationalities", Map.of()),
                values.codes(row, "languages_spoken_ids", "languages_spoken_ids", NoticeCodes.LEGACY_LANGUAGES),
                values.measure(row, "height", 0.3, 2.8, "metres"),
                values.measure(row, "weight", 2, 500, "kilograms"),
                values.codes(row, "eyes_colors_id", "eyes_colors_id", Map.of()),
                values.codes(row, "hairs_id", "hairs_id", NoticeCodes.LEGACY_HAIR),
                values.paragraph(row, "distinguishing_marks", "distinguishing_marks"),
                warrants(row.path("arrest_warrants")),
                details(row.path("cordon")));
    }

    private List<Notice.Warrant> warrants(JsonNode given) {
        var warrants = new ArrayList<Notice.Warrant>();
        for (var warrant : values.elements(given, "arrest_warrants")) {
            var field = "arrest_warrants[" + warrants.size() + "]";
            if (!warrant.isObject()) {
                values.refuse(RowFlaw.NOT_A_WARRANT, field, "keys", "charge, charge_translation, issuing_country_id");
            }
            warrants.add(new Notice.Warrant(
                    values.paragraph(warrant, "charge", field + ".charge"),
                    values.paragraph(warrant, "charge_translation", field + ".charge_translation"),
                    values.code(warrant, "issuing_country_id", field + ".issuing_country_id")));
        }
        return warrants;
    }

    private Notice.Details details(JsonNode given) {
        if (!given.isObject() && !given.isMissingNode() && !given.isNull()) {
            values.refuse(RowFlaw.NO_OBJECT, "cordon", "key", "cordon");
        }
        return new Notice.Details(
                values.codes(given, "believedToBeIn", "cordon.believedToBeIn", Map.of()),
                values.constant(given, "wantedFor", WantedFor.class),
                values.months(given, "maximumPenaltyMonths"),
                values.months(given, "sentenceMonths"),
                values.line(given, "warrantReference", "cordon.warrantReference"),
                dates.warrantDate(given),
                values.story(given, "facts", "cordon.facts"),
                values.paragraph(given, "handling", "cordon.handling"),
                values.constant(given, "offence", OffenceCode.class),
                values.flag(given, "extraditionAssurance").orElse(null),
                values.flag(given, "articleTwoConcern").orElse(false),
                values.flag(given, "articleThreeConcern").orElse(false),
                values.flag(given, "refugeeStatus").orElse(false),
                new GivenHandling(values.written(given, "handlingCode", "cordon.handlingCode"),
                        values.written(given, "sourceEvaluation", "cordon.sourceEvaluation"),
                        values.written(given, "informationEvaluation", "cordon.informationEvaluation"),
                        values.parties(given, "notFor"), values.parties(given, "onlyFor")));
    }
}
