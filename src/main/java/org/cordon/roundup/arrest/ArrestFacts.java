package org.cordon.roundup.arrest;

import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Corrections;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.StandingFact;
import org.cordon.roundup.arrest.ArrestFeature.ArrestFact;
import org.cordon.roundup.report.HangingFacts;
import org.springframework.stereotype.Component;

/** Corrects and takes back the facts of an arrest in the ledger: the reports, and the later facts that depend on them. */
@Component
class ArrestFacts {

    private static final Set<FactType> REPORTS = Set.of(ArrestFact.ARREST_REPORTED, ArrestFact.ARREST_REPORT_JOINED);

    private final Corrections corrections;
    private final HangingFacts hanging;

    ArrestFacts(Corrections corrections, HangingFacts hanging) {
        this.corrections = corrections;
        this.hanging = hanging;
    }

    /** Returns the type of a later fact that would lie before the arrest, if the arrest had been made at the time {@code becomes}. */
    Optional<FactType> overtaken(Arrest arrest, ZonedDateTime becomes) {
        return hanging.overtaken(arrest.reference(), REPORTS, arrest.happenedAt(), becomes);
    }

    /**
     * Makes another report the source of the arrest's data. Its fact replaces the fact of the given country's report, and the facts that
     * depend on that report follow.
     */
    void tellInPlaceOf(String country, Arrest arrest, ArrestReport report) {
        corrections.correct(own(arrest, country), fact(arrest, ArrestFact.ARREST_REPORTED, report));
        hanging.follow(arrest.reference(), REPORTS, arrest.report().what(), report.what());
    }

    /** Corrects the report of a country that joined the arrest of another. */
    void correctJoined(Arrest arrest, ArrestReport report) {
        corrections.correct(own(arrest, report.what().country()), fact(arrest, ArrestFact.ARREST_REPORT_JOINED, report));
    }

    /** Takes one country's report back. */
    void withdraw(Arrest arrest, String country) {
        corrections.withdraw(own(arrest, country));
    }

    /** Takes back all facts about the arrest. */
    void withdrawAll(Arrest arrest) {
        hanging.withdraw(arrest.reference());
    }

    private StandingFact own(Arrest arrest, String country) {
        return hanging.reports(arrest.reference(), REPORTS).stream().filter(standing -> country.equals(standing.fact().country()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The ledger holds no report of " + arrest.reference() + " by " + country));
    }

    private static Fact fact(Arrest arrest, FactType type, ArrestReport report) {
        return arrest.fact(type, report.what().country(), report.what().happenedAt());
    }
}
