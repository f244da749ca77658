package org.cordon.roundup.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cordon.kernel.shared.feature.FactType;
import org.cordon.record.ledger.Corrections;
import org.cordon.record.ledger.Fact;
import org.cordon.record.ledger.StandingFact;
import org.springframework.stereotype.Component;

/**
 * Facts recorded later about the subject of a report, such as an assessment, an identity or a release. These facts depend on the report:
 * they are withdrawn with the report and follow changes of its time or country. No such fact ever lies before the report.
 */
@Component
public class HangingFacts {

    private final Corrections corrections;

    HangingFacts(Corrections corrections) {
        this.corrections = corrections;
    }

    /** Returns the facts of the given types, which state the report itself. */
    public List<StandingFact> reports(String subject, Set<FactType> reports) {
        return corrections.standing(subject).stream().filter(standing -> reports.contains(standing.fact().type())).toList();
    }

    /**
     * Returns the type of a dependent fact that would lie before the report if the report's time changed.
     *
     * @param reports the types of facts that state the report itself
     * @param was     the reported time until now; a fact with exactly this time took its time from the report
     */
    public Optional<FactType> overtaken(String subject, Set<FactType> reports, ZonedDateTime was, ZonedDateTime becomes) {
        return hanging(subject, reports).filter(fact -> !isOf(fact, was) && fact.happenedAt().isBefore(becomes)).map(Fact::type)
                .findFirst();
    }

    /**
     * Corrects the dependent facts after a change of the report. A fact that took its time or country from the report takes the new time or
     * country. A fact that would lie before the report gets the report's time.
     */
    public void follow(String subject, Set<FactType> reports, Report was, Report becomes) {
        corrections.standing(subject).stream().filter(standing -> !reports.contains(standing.fact().type())).forEach(standing -> {
            var fact = standing.fact();
            var moves = isOf(fact, was.happenedAt()) || fact.happenedAt().isBefore(becomes.happenedAt());
            var at = moves ? becomes.happenedAt() : fact.happenedAt();
            var country = was.country().equals(fact.country()) ? becomes.country() : fact.country();
            if (!at.equals(fact.happenedAt()) || !country.equals(fact.country())) {
                corrections.correct(standing,
                        new Fact(fact.operation(), fact.type(), fact.target(), country, fact.subject(), at, fact.detail()));
            }
        });
    }

    /** Withdraws all facts about a report. */
    public void withdraw(String subject) {
        corrections.standing(subject).forEach(corrections::withdraw);
    }

    private Stream<Fact> hanging(String subject, Set<FactType> reports) {
        return corrections.standing(subject).stream().map(StandingFact::fact).filter(fact -> !reports.contains(fact.type()));
    }

    private static boolean isOf(Fact fact, ZonedDateTime time) {
        return fact.happenedAt().toInstant().equals(time.toInstant());
    }
}
