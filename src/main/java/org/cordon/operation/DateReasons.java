package org.cordon.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cordon.shared.Refusal.Reason;

/** What can stand against moving a date: in English with names and times as REST has them, and as a code with what it names, for a page. */
public final class DateReasons {

    private DateReasons() {
    }

    public static Reason notLaterThan(OperationDate date, OperationDate earlier, Instant at) {
        return new Reason(date.field(), "must be later than " + earlier.field() + ", " + at, "NOT_LATER", named(earlier, at));
    }

    public static Reason notEarlierThan(OperationDate date, OperationDate later, Instant at) {
        return new Reason(date.field(), "must be earlier than " + later.field() + ", " + at, "NOT_EARLIER", named(later, at));
    }

    /** One country nominates until the screening ends for all at the latest. */
    public static Reason afterScreening(OperationDate date, Instant at) {
        return new Reason(date.field(), "must be earlier than the end of the screening, " + at, "AFTER_SCREENING", Map.of("at", at.toString()));
    }

    public static Reason phaseLeft(OperationDate date, Phase phase) {
        return new Reason(date.field(), "can no longer be moved: the operation is in phase " + phase, "PHASE_LEFT", Map.of("phase", phase.name()));
    }

    /** A date that had passed when the operation was entered stays in the past, and any other does not go there. */
    public static Reason acrossTheEntry(OperationDate date, boolean intoHistory) {
        return new Reason(date.field(), intoHistory ? "lies before the operation was entered"
                : "must have passed when the operation was entered: it is entered afterwards", intoHistory ? "BEFORE_ENTRY" : "AFTER_ENTRY", Map.of());
    }

    public static Reason tooFarAhead(OperationDate date) {
        return new Reason(date.field(), "is more than ten years ahead", "TOO_FAR_AHEAD", Map.of());
    }

    public static Reason nobodyWaits(OperationDate date) {
        return new Reason(date.field(), "has passed, and no country waits for it any more", "NOBODY_WAITS", Map.of());
    }

    public static Reason countryDoesNotWait(OperationDate date, String country) {
        return new Reason(date.field(), "can no longer be moved for " + country + ", which does not wait for it", "COUNTRY_DOES_NOT_WAIT",
                Map.of("country", country));
    }

    /**
     * Several countries in one sentence.
     *
     * @param doing what they still do until then: answer, nominate or confirm
     * @param until the latest of their dates
     */
    public static Reason tooEarlyForSeveral(OperationDate date, List<String> countries, String doing, Instant until) {
        return new Reason(date.field(), "comes too early for " + String.join(", ", countries) + ", which " + doing + " until " + until + " at the latest; move that date first",
                "TOO_EARLY_FOR_SEVERAL", Map.of("countries", String.join(",", countries), "at", until.toString()));
    }

    /** @param doing what the country still does until then: answers, nominates or confirms */
    public static Reason tooEarlyFor(OperationDate date, String country, String doing, Instant until) {
        return new Reason(date.field(), "comes too early for " + country + ", which " + doing + " until " + until + "; move that date first",
                "TOO_EARLY_FOR", Map.of("country", country, "at", until.toString()));
    }

    public static Reason notForOneCountry(OperationDate date) {
        return new Reason(date.field(), "cannot be moved for one country: the operation is entered afterwards", "NOT_FOR_ONE_COUNTRY", Map.of());
    }

    private static Map<String, String> named(OperationDate date, Instant at) {
        return Map.of("date", date.field(), "at", at.toString());
    }
}
