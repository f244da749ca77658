package org.cordon.record.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The figures of an operation as of a time, over the last target list distributed by then.
 *
 * <p>Each listed target is in exactly one of {@code arrested}, {@code located}, {@code withdrawn}, {@code deceased} and {@code atLarge};
 * figures that do not add up cannot be made.
 *
 * @param theme the crime theme of the operation
 * @param asOf counts what had happened by then
 * @param knownAt and of that, what had been recorded by then
 * @param listVersion version of the target list, 0 before the first was frozen
 * @param targets targets on that list
 * @param wantingCountries countries that nominated a listed target
 * @param participatingCountries countries whose last answer was to take part
 * @param arrestCountries countries in which the counted arrests took place
 * @param arrested arrest happened, identity confirmed, and neither released nor escaped nor denied since; surrendered stays arrested
 * @param located not arrested, but positively located or held for another matter
 * @param newInformation listed targets on whom anything came in
 * @param byRegion by the regions of the directory as it stood when this was counted; empty in results that were frozen before they were
 * counted
 * @param phaseOpened when the operational phase was really opened; null before
 * @param phaseEnded when it was really ended; null before
 * @param exchange what countries asked about its targets, and what came of that; null in what is as of now on pages that show many
 * operations, and in results that were frozen before it was counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Results(String operation, String theme, Instant asOf, Instant knownAt, int listVersion, int targets, int wantingCountries,
        int participatingCountries, int arrestCountries, int arrested, int located, int newInformation, int withdrawn, int deceased,
        int atLarge, ByPhase byPhase, List<OfCountry> byCountry, List<OfRegion> byRegion, Instant phaseOpened, Instant phaseEnded,
        @JsonInclude(JsonInclude.Include.NON_NULL) Exchange exchange) {

    public Results {
        byCountry = List.copyOf(byCountry);
        byRegion = byRegion == null ? List.of() : List.copyOf(byRegion);
        requireSum(targets, arrested + located + withdrawn + deceased + atLarge, operation);
        requireSum(arrested, byPhase.before().arrested() + byPhase.during().arrested() + byPhase.after().arrested(), operation);
        requireSum(located, byPhase.before().located() + byPhase.during().located() + byPhase.after().located(), operation);
    }

    /** These figures as of a later time, as long as nothing more is known. */
    Results at(Instant now) {
        return new Results(operation, theme, now, now, listVersion, targets, wantingCountries, participatingCountries, arrestCountries,
                arrested, located,
                newInformation, withdrawn, deceased, atLarge, byPhase, byCountry, byRegion, phaseOpened, phaseEnded, exchange);
    }

    Results with(Exchange found) {
        return new Results(operation, theme, asOf, knownAt, listVersion, targets, wantingCountries, participatingCountries, arrestCountries,
                arrested, located, newInformation, withdrawn, deceased, atLarge, byPhase, byCountry, byRegion, phaseOpened, phaseEnded,
                found);
    }

    /**
     * What countries asked about targets, leads and arrests of the operation.
     *
     * @param answers    what those who were asked said: an answer, a refusal, or to whom it is passed on
     * @param hits       of these, what says something of what was asked
     * @param byProducts what such answers, and leads, led to by the word of those who used them
     */
    public record Exchange(int questions, int answers, int hits, List<ByProduct> byProducts) {

        public Exchange {
            byProducts = List.copyOf(byProducts);
        }
    }

    /**
     * @param source ANSWER or LEAD
     * @param what   TARGET, LEAD or ARREST
     */
    public record ByProduct(String source, String what, int number) {
    }

    /** Arrests and locations by the time they happened, against the operational phase as it was really opened and ended. */
    public record ByPhase(Counts before, Counts during, Counts after) {
    }

    public record Counts(int arrested, int located) {
    }

    /**
     * One country's part.
     *
     * @param participating        whether its last answer was to take part
     * @param wanted               listed targets that it wants
     * @param arrestsIn            targets arrested in it
     * @param locatedIn            targets located in it
     * @param arrestedOfItsTargets of those it wants, the arrested
     * @param locatedOfItsTargets  of those it wants, the located
     */
    public record OfCountry(String country, boolean participating, int wanted, int arrestsIn, int locatedIn, int arrestedOfItsTargets,
                            int locatedOfItsTargets) {
    }

    /**
     * One region's part. A target that several of its countries want is counted once.
     *
     * @param participating countries of the region whose last answer was to take part
     */
    public record OfRegion(String region, int participating, int wanted, int arrestsIn, int locatedIn, int arrestedOfItsTargets,
                           int locatedOfItsTargets) {
    }

    private static void requireSum(int total, int sum, String operation) {
        if (total != sum) {
            throw new IllegalStateException("The figures of " + operation + " do not add up: " + sum + " of " + total);
        }
    }
}
