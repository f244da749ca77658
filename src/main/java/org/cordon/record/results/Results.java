package org.cordon.record.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * The figures of an operation as of a time, counted over the last target list that was distributed by that time.
 *
 * <p>The constructor refuses figures that do not add up.
 *
 * @param theme the crime theme of the operation
 * @param asOf the time up to which events count
 * @param knownAt the time up to which records of these events count
 * @param listVersion version of the target list, 0 before the first list was frozen
 * @param byRegion the figures by region, as the directory defined the regions at the time of counting; empty in older frozen results, which
 * have no regions
 * @param phaseOpened when the operational phase actually began; null before that
 * @param phaseEnded when the operational phase actually ended; null before that
 * @param exchange the questions of countries about the targets, and the results of these questions. Null in current figures on pages of
 * many operations, and in older frozen results without this count
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Results(String operation, String theme, Instant asOf, Instant knownAt, int listVersion,
        @JsonInclude(JsonInclude.Include.ALWAYS) @JsonUnwrapped Totals totals, ByPhase byPhase, List<OfCountry> byCountry,
        List<OfRegion> byRegion, Instant phaseOpened, Instant phaseEnded,
        @JsonInclude(JsonInclude.Include.NON_NULL) Exchange exchange) {

    public Results {
        byCountry = List.copyOf(byCountry);
        byRegion = byRegion == null ? List.of() : List.copyOf(byRegion);
        requireSum(totals.targets(), totals.arrested() + totals.located() + totals.withdrawn() + totals.deceased() + totals.atLarge(),
                operation);
        requireSum(totals.arrested(), byPhase.before().arrested() + byPhase.during().arrested() + byPhase.after().arrested(), operation);
        requireSum(totals.located(), byPhase.before().located() + byPhase.during().located() + byPhase.after().located(), operation);
    }

    /** Returns these figures as of a later time; to be used only while the ledger has not grown. */
    Results at(Instant now) {
        return new Results(operation, theme, now, now, listVersion, totals, byPhase, byCountry, byRegion, phaseOpened, phaseEnded,
                exchange);
    }

    Results with(Exchange found) {
        return new Results(operation, theme, asOf, knownAt, listVersion, totals, byPhase, byCountry, byRegion, phaseOpened, phaseEnded,
                found);
    }

    /**
     * The figures of the whole operation. Each listed target is in exactly one of {@code arrested}, {@code located}, {@code withdrawn},
     * {@code deceased} and {@code atLarge}.
     *
     * @param targets                targets on the list
     * @param wantingCountries       countries that nominated a listed target
     * @param participatingCountries countries whose last answer was to take part
     * @param arrestCountries        countries in which the counted arrests took place
     * @param arrested               targets whose arrest happened, whose identity was confirmed, and who were not released, escaped or
     *                               denied since; a surrendered target stays arrested
     * @param located                targets who are not arrested, but positively located or held for another matter
     * @param newInformation         listed targets about whom any information came in
     */
    public record Totals(int targets, int wantingCountries, int participatingCountries, int arrestCountries, int arrested, int located,
                         int newInformation, int withdrawn, int deceased, int atLarge) {
    }

    /**
     * The questions of countries about targets, leads and arrests of the operation.
     *
     * @param answers    the replies of the parties asked: answers, refusals, and referrals to another party
     * @param hits       the replies that contain information on the subject
     * @param byProducts the outcomes of such replies and of leads, according to the feedback of the countries that used them
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

    /** Arrests and locations by the time at which they happened, relative to the actual operational phase. */
    public record ByPhase(Counts before, Counts during, Counts after) {
    }

    public record Counts(int arrested, int located) {
    }

    /**
     * The figures of one country.
     *
     * @param participating        whether the country's last answer was to take part
     * @param wanted               listed targets that the country wants
     * @param arrestsIn            targets arrested in the country
     * @param locatedIn            targets located in the country
     * @param arrestedOfItsTargets arrested targets among those that the country wants
     * @param locatedOfItsTargets  located targets among those that the country wants
     */
    public record OfCountry(String country, boolean participating, int wanted, int arrestsIn, int locatedIn, int arrestedOfItsTargets,
                            int locatedOfItsTargets) {
    }

    /**
     * The figures of one region. A target that several countries of the region want is counted once.
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
