package org.cordon.roundup.operation.dates;

import static org.cordon.kernel.shared.Said.said;

import java.time.Instant;
import java.util.List;
import org.cordon.kernel.shared.Refusal.Reason;
import org.cordon.roundup.operation.Phase;

/** The reasons against moving a date. Each reason has its own code, by which pages translate the reason. */
public final class DateReasons {

    private DateReasons() {
    }

    public static Reason notLaterThan(OperationDate date, OperationDate earlier, Instant at) {
        return new Reason(date.field(), said("must be later than {field}, {time}", earlier.field(), at));
    }

    public static Reason notEarlierThan(OperationDate date, OperationDate later, Instant at) {
        return new Reason(date.field(), said("must be earlier than {field}, {time}", later.field(), at));
    }

    /**
     * Returns the reason against a date that lies after the end of the screening. A single country must finish nominating before the
     * screening ends.
     */
    public static Reason afterScreening(OperationDate date, Instant at) {
        return new Reason(date.field(), said("must be earlier than the end of the screening, {time}", at));
    }

    public static Reason phaseLeft(OperationDate date, Phase phase) {
        return new Reason(date.field(), said("can no longer be moved: the operation is in phase {phase}", phase));
    }

    /**
     * Returns the reason against a date that crosses the time at which the operation was entered. A date before that time must stay before
     * it, and a date after that time must stay after it.
     */
    public static Reason acrossTheEntry(OperationDate date, boolean intoHistory) {
        return new Reason(date.field(), intoHistory ? said("lies before the operation was entered")
                : said("must have passed when the operation was entered: it is entered afterwards"));
    }

    public static Reason tooFarAhead(OperationDate date) {
        return new Reason(date.field(), said("is more than ten years ahead"));
    }

    public static Reason nobodyWaits(OperationDate date) {
        return new Reason(date.field(), said("has passed, and no country waits for it any more"));
    }

    public static Reason countryDoesNotWait(OperationDate date, String country) {
        return new Reason(date.field(), said("can no longer be moved for {country}, which does not wait for it", country));
    }

    /**
     * Returns the reason for several countries in one sentence.
     *
     * @param kept  the date until which these countries still answer, nominate or confirm
     * @param until the latest of the dates of these countries
     */
    public static Reason tooEarlyForSeveral(OperationDate date, List<String> countries, OperationDate kept, Instant until) {
        return new Reason(date.field(), switch (kept) {
        case INVITATION_DEADLINE -> said("comes too early for {countries}, which answer until {time} at the latest; move that date first",
                    countries, until);
        case NOMINATION_DEADLINE -> said("comes too early for {countries}, which nominate until {time} at the latest; move that date first",
                    countries, until);
        default ->
            said("comes too early for {countries}, which confirm until {time} at the latest; move that date first", countries, until);
        });
    }

    /** @param kept the date until which the country still answers, nominates or confirms */
    public static Reason tooEarlyFor(OperationDate date, String country, OperationDate kept, Instant until) {
        return new Reason(date.field(), switch (kept) {
        case INVITATION_DEADLINE -> said("comes too early for {country}, which answers until {time}; move that date first", country, until);
        case NOMINATION_DEADLINE ->
            said("comes too early for {country}, which nominates until {time}; move that date first", country, until);
            default -> said("comes too early for {country}, which confirms until {time}; move that date first", country, until);
        });
    }

    public static Reason notForOneCountry(OperationDate date) {
        return new Reason(date.field(), said("cannot be moved for one country: the operation is entered afterwards"));
    }
}
