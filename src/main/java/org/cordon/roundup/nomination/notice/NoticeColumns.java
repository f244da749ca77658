package org.cordon.roundup.nomination.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The columns of a CSV file: the names of the JSON keys, without the objects around them. */
public final class NoticeColumns {

    /**
     * The column in which a correction file gives the reasons of the refusal. This column is ignored when the country sends the file again.
     */
    public static final String REASON = "reason";

    /** The object of the notice that a column belongs to. */
    public enum Place { NOTICE, WARRANT, CORDON, NOWHERE }

    /** A column, its place, and whether its cells hold lists. */
    public record Column(String name, Place place, boolean isList) {
    }

    public static final List<Column> ALL = List.of(
            notice("entity_id"), notice("name"), notice("forename"), notice("date_of_birth"), notice("place_of_birth"),
            notice("country_of_birth_id"), notice("sex_id"), notices("nationalities"), notices("languages_spoken_ids"),
            notice("height"), notice("weight"), notices("eyes_colors_id"), notices("hairs_id"), notice("distinguishing_marks"),
            warrant("charge"), warrant("charge_translation"), warrant("issuing_country_id"),
            new Column("believedToBeIn", Place.CORDON, true), cordon("wantedFor"), cordon("maximumPenaltyMonths"),
            cordon("sentenceMonths"), cordon("warrantReference"), cordon("warrantDate"), cordon("facts"), cordon("handling"),
            cordon("offence"), cordon("extraditionAssurance"), cordon("articleTwoConcern"), cordon("articleThreeConcern"),
            cordon("refugeeStatus"), cordon("handlingCode"), cordon("sourceEvaluation"), cordon("informationEvaluation"),
            new Column("notFor", Place.CORDON, true), new Column("onlyFor", Place.CORDON, true));

    public static final List<String> REQUIRED = List.of("entity_id", "name", "charge", "issuing_country_id");

    private static final Map<String, Column> BY_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(column -> key(column.name()), Function.identity()));

    private NoticeColumns() {
    }

    /** Returns the column of this name in whatever case; null when there is none. */
    public static Column find(String name) {
        return key(name).equals(REASON) ? new Column(REASON, Place.NOWHERE, false) : BY_NAME.get(key(name));
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Column notice(String name) {
        return new Column(name, Place.NOTICE, false);
    }

    private static Column notices(String name) {
        return new Column(name, Place.NOTICE, true);
    }

    private static Column warrant(String name) {
        return new Column(name, Place.WARRANT, true);
    }

    private static Column cordon(String name) {
        return new Column(name, Place.CORDON, false);
    }
}
